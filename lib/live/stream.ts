import type { ServerResponse } from "node:http";

/** A reader that lets this much lie unread is cut off; it connects again and resyncs. In bytes. */
const mostUnread = 1_000_000;

/** Words of the wire format that several streams are sent alike. */
export function eventText(event: string, data: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

export const resync = `id: 1\n${eventText("resync", {})}`;
export const beat = eventText("beat", {});

/**
 * One open answer. `wants` are the keys of what it listens to, each with the name that the caller gave it. `userId` and the ids of
 * session and token say whose it is.
 */
export class Stream {
  constructor(
    readonly owner: { userId: string; sessionId: string | null; tokenId: string | null },
    readonly wants: Map<string, string>,
    private readonly response: ServerResponse,
  ) {}

  send(text: string): void {
    if (this.response.destroyed || this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > mostUnread) this.response.destroy();
  }

  end(): void {
    this.response.end();
  }

  onClose(listener: () => void): void {
    this.response.once("close", listener);
  }
}
