import type { Server } from "node:http";
import { connect } from "node:net";

/** An answer as it came over the wire. */
export type RawAnswer = { status: number; head: string; body: string };

/** Listens on a free port of 127.0.0.1 and returns it. */
export async function listenAnywhere(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server does not listen");
  return address.port;
}

/** Sends bytes as they are and reads the answer until the connection ends or falls silent. */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => socket.write(bytes, "latin1"));
    let text = "";
    const done = () => {
      const [head = "", body = ""] = text.split("\r\n\r\n");
      socket.destroy();
      resolve({ status: Number(head.split(" ")[1]), head, body });
    };
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    socket.on("end", done).on("error", reject).setTimeout(2_000, done);
  });
}

/** Sends `METHOD target` with headers and a body. */
export function sendLine(
  port: number,
  line: string,
  headers: Readonly<Record<string, string>> = {},
  body = "",
): Promise<RawAnswer> {
  const all = { Host: "localhost", Connection: "close", "Content-Length": String(body.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return sendRaw(port, `${line} HTTP/1.1\r\n${lines.join("")}\r\n${body}`);
}
