import type { ServerResponse } from "node:http";
import type { Actor } from "@/lib/domain/actor";

export type Viewer = Extract<Actor, { kind: "person" }>;

/** What a reader may leave unread, in bytes; one that is slower reads everything anew. */
const unreadLimit = 1_000_000;

const headers = {
  "Content-Type": "text/event-stream",
  "Cache-Control": "no-cache, no-transform",
  "X-Accel-Buffering": "no",
  // Ended at once with its stream, so that an orderly stop waits for nobody.
  Connection: "close",
};

/** One event as it goes over the wire; made once for all streams. */
export function eventText(event: string, data: object, id?: number): string {
  const named = id === undefined ? "" : `id: ${id}\n`;
  return `event: ${event}\n${named}data: ${JSON.stringify(data)}\n\n`;
}

export const resyncText = eventText("resync", {});

/** One open answer of `GET /api/v1/live`: who reads it, and the topics that it hears, each with the names under which it was asked for. */
export class LiveStream {
  readonly topics = new Map<string, readonly string[]>();
  /** Ends the wait for the moment at which the session or token runs out. */
  expiry: NodeJS.Timeout | undefined;
  private readonly gone: string[] = [];
  private opened = false;

  constructor(
    readonly viewer: Viewer,
    private readonly response: ServerResponse,
  ) {}

  /** The session or token that lets the viewer in. */
  get doorId(): string {
    return this.viewer.sessionId ?? this.viewer.tokenId ?? "";
  }

  /** Begins the answer: nothing was written before, so that it could still be refused. */
  open(): void {
    this.opened = true;
    this.response.writeHead(200, headers);
    this.write(`retry: 1000\n${resyncText}${this.gone.map(goneText).join("")}`);
  }

  get isOpen(): boolean {
    return this.opened;
  }

  /** Writes an event; what happens before the opening is covered by the `resync` with which it begins. */
  write(text: string): void {
    if (!this.opened || this.response.destroyed || this.response.writableEnded) return;
    this.response.write(text);
    if (this.response.writableLength > unreadLimit) this.response.destroy();
  }

  /** Says that a topic, as it was asked for, is not to be seen. */
  tellGone(asked: string): void {
    if (this.opened) this.write(goneText(asked));
    else this.gone.push(asked);
  }

  end(): void {
    if (this.opened) this.response.end();
  }
}

function goneText(topic: string): string {
  return eventText("gone", { topic });
}
