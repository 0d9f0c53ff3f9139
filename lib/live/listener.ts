import { Client } from "pg";
import { connectionConfig } from "@/lib/db/connection";
import { log } from "@/lib/log";
import { liveChannel } from "./topics";

const pingEveryMs = 10_000;
const pingLimitMs = 5_000;
const reconnectEveryMs = 500;

export type Subscriber = {
  /** Hears each announcement as it was sent: one of the payloads of `topics.ts`. */
  onPayload: (payload: string) => void;
  /** Announcements may have been missed: what is known is to be read anew. */
  onGap?: () => void;
};

/**
 * This process's one LISTEN connection. A lost one is known at once, one that hangs after a ping; it connects again twice a second, and
 * then tells everybody of the gap.
 */
export class Listener {
  private readonly subscribers = new Set<Subscriber>();
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private connected = 0;

  constructor(private readonly url: string) {}

  /** Resolves once it listens, or once the first attempt has failed and others follow. */
  start(): Promise<void> {
    return this.connect();
  }

  /** Adds a subscriber; returns what removes it. */
  subscribe(subscriber: Subscriber): () => void {
    this.subscribers.add(subscriber);
    return () => {
      this.subscribers.delete(subscriber);
    };
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({
      ...connectionConfig(this.url, "firebreak listener"),
      connectionTimeoutMillis: pingLimitMs,
      query_timeout: pingLimitMs,
    });
    client.on("error", (error) => log.debug({ error: error.message }, "the listener's connection failed"));
    client.once("end", () => this.lost(client));
    client.on("notification", ({ payload = "" }) => {
      this.tell((subscriber) => subscriber.onPayload(payload));
    });
    this.client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${liveChannel}`);
    } catch (error) {
      log.debug({ error: String(error) }, "the listener could not connect");
      return this.lost(client);
    }
    this.connected += 1;
    if (this.connected > 1) this.tell((subscriber) => subscriber.onGap?.());
    this.later(() => this.ping(client), pingEveryMs);
  }

  /** What one subscriber makes of it is nothing that another, or the connection, may suffer from. */
  private tell(say: (subscriber: Subscriber) => void): void {
    for (const subscriber of this.subscribers) {
      try {
        say(subscriber);
      } catch (error) {
        log.error({ error }, "a subscriber failed over an announcement");
      }
    }
  }

  private async ping(client: Client): Promise<void> {
    try {
      await client.query("SELECT 1");
    } catch (error) {
      log.debug({ error: String(error) }, "the database did not answer the listener");
      return this.lost(client);
    }
    if (!this.stopped && client === this.client) this.later(() => this.ping(client), pingEveryMs);
  }

  private lost(client: Client): void {
    if (this.stopped || client !== this.client) return;
    this.client = null;
    void client
      .end()
      .catch((error: unknown) => log.debug({ error: String(error) }, "the listener's connection had ended"));
    this.later(() => this.connect(), reconnectEveryMs);
  }

  private later(job: () => Promise<void>, ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void job(), ms);
    this.timer.unref();
  }
}
