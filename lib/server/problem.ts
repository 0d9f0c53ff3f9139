import { STATUS_CODES } from "node:http";

/** What the server answers by itself, before Next sees the request. */
export type Answer = { status: number; headers: Readonly<Record<string, string>>; body: string };

/** An `application/problem+json` answer with the status' own title. */
export function problem(
  status: number,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { "Content-Type": "application/problem+json", "Cache-Control": "no-store", ...headers },
    body: JSON.stringify({ type: "about:blank", title: STATUS_CODES[status] ?? "Error", status, detail }),
  };
}

/** The answer as the bytes of HTTP/1.1, for a connection whose request could not be parsed; it closes the connection. */
export function rawAnswer({ status, headers, body }: Answer): string {
  const lines = Object.entries({
    ...headers,
    "Content-Length": String(Buffer.byteLength(body)),
    Connection: "close",
  });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? "Error"}\r\n${head}\r\n${body}`;
}
