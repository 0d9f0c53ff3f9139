import { once } from "node:events";
import { get, type IncomingMessage, type Server } from "node:http";
import { signedInUntil } from "@/lib/auth/still-signed-in";
import { Hub } from "@/lib/live/hub";
import { Listener } from "@/lib/live/listener";
import { createHttpServer } from "@/lib/server/http-server";
import { liveDoor, livePath } from "@/lib/server/live-door";
import { listenAnywhere } from "@/lib/testing/raw-http";

export type StreamEvent = { event: string; data: Record<string, unknown>; id: string | null };

/** An answer of the live door as its reader sees it. */
export class ReadStream {
  readonly events: StreamEvent[] = [];
  ended = false;
  private text = "";

  constructor(readonly answer: IncomingMessage) {
    answer.setEncoding("utf8");
    answer.on("data", (chunk: string) => this.take(chunk));
    answer.on("close", () => {
      this.ended = true;
    });
  }

  get status(): number {
    return this.answer.statusCode ?? 0;
  }

  /** The topics of the events of one kind, `topic id` where there is an id. */
  told(event: string): string[] {
    return this.events
      .filter((one) => one.event === event)
      .map(({ data }) => [data.topic, data.id].filter((word) => typeof word === "string").join(" "));
  }

  close(): void {
    this.answer.destroy();
  }

  private take(chunk: string): void {
    this.text += chunk;
    const blocks = this.text.split("\n\n");
    this.text = blocks.pop() ?? "";
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1] ?? null;
      this.events.push({
        event: field("event") ?? "",
        id: field("id"),
        data: JSON.parse(field("data") ?? "{}"),
      });
    }
  }
}

/** A process's live part as the server has it: listener, hub and HTTP door on a port of its own. */
export class LiveTrial {
  private readonly streams: ReadStream[] = [];

  private constructor(
    readonly port: number,
    readonly hub: Hub,
    private readonly listener: Listener,
    private readonly server: Server,
  ) {}

  static async begin(url: string): Promise<LiveTrial> {
    const hub = new Hub(signedInUntil);
    const listener = new Listener(url);
    listener.subscribe({ onPayload: (payload) => hub.hear(payload), onGap: () => void hub.missedSome() });
    await listener.start();
    const nothing = async () => {
      throw new Error("only the live door is asked");
    };
    const server = createHttpServer(nothing, (pathname) => (pathname === livePath ? liveDoor(hub) : null));
    return new LiveTrial(await listenAnywhere(server), hub, listener, server);
  }

  /** Asks for a stream; `slow` leaves its answer unread. */
  async open(topics: string, as: Record<string, string>, { slow = false } = {}): Promise<ReadStream> {
    const path = `${livePath}?topics=${encodeURIComponent(topics)}`;
    const request = get({ host: "127.0.0.1", port: this.port, path, headers: as, agent: false });
    const [answer]: IncomingMessage[] = await once(request, "response");
    if (!answer) throw new Error("no answer");
    answer.on("error", () => undefined);
    const stream = new ReadStream(answer);
    if (slow) answer.pause();
    this.streams.push(stream);
    return stream;
  }

  async end(): Promise<void> {
    for (const stream of this.streams) stream.close();
    this.hub.close();
    await this.listener.stop();
    this.server.close();
    this.server.closeAllConnections();
  }
}
