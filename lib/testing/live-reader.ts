import { type IncomingMessage, request } from "node:http";

/** What a stream has sent so far, event by event, comments and retry lines left out. */
export type Heard = { event: string; data: Record<string, unknown> };

export type LiveReader = {
  status: number;
  headers: IncomingMessage["headers"];
  heard: readonly Heard[];
  /** Whether the server has ended the answer. */
  ended: () => boolean;
  /** Stops reading without closing, as a stuck browser does; reads on when called with false. */
  stall: (still: boolean) => void;
  close: () => void;
};

/** Opens a stream of changes and keeps what it says. */
export function openLive(
  port: number,
  topics: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<LiveReader> {
  return new Promise((resolve, reject) => {
    const path = `/api/v1/live?topics=${encodeURIComponent(topics)}`;
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (answer) => {
      const heard: Heard[] = [];
      let text = "";
      let over = false;
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        text += chunk;
        for (let at = text.indexOf("\n\n"); at >= 0; at = text.indexOf("\n\n")) {
          const event = eventIn(text.slice(0, at));
          if (event) heard.push(event);
          text = text.slice(at + 2);
        }
      });
      answer.on("close", () => {
        over = true;
      });
      answer.on("error", () => {
        over = true;
      });
      resolve({
        status: answer.statusCode ?? 0,
        headers: answer.headers,
        heard,
        ended: () => over,
        stall: (still) => void (still ? answer.pause() : answer.resume()),
        close: () => asked.destroy(),
      });
    });
    asked.once("error", reject);
    asked.end();
  });
}

function eventIn(block: string): Heard | null {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
  const event = field("event");
  return event === undefined ? null : { event, data: JSON.parse(field("data") ?? "{}") };
}
