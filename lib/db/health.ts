import { Client } from "pg";
import { connectionConfig } from "@/lib/db/connection";
import { log } from "@/lib/log";

const pingEveryMs = 2_000;
const pingLimitMs = 2_000;
const reconnectEveryMs = 500;

type Health = { up: boolean; listeners: Set<(up: boolean) => void> };

declare global {
  // On globalThis because route handlers are bundled apart from the server that owns the sentinel.
  var firebreakHealth: Health | undefined;
}

function health(): Health {
  globalThis.firebreakHealth ??= { up: true, listeners: new Set() };
  return globalThis.firebreakHealth;
}

/** Whether the database answers. True where no sentinel runs (commands, tests): there a query itself tells. */
export function databaseUp(): boolean {
  return health().up;
}

/** Calls the listener with each change; returns the function that ends it. */
export function onDatabaseChange(listener: (up: boolean) => void): () => void {
  health().listeners.add(listener);
  return () => health().listeners.delete(listener);
}

/**
 * Watches the database over one connection of its own: a lost connection is known at once, a server that hangs after
 * at most two pings. While it is away it reconnects twice a second. Returns the function that stops it.
 */
export function startSentinel(url: string): () => Promise<void> {
  const sentinel = new Sentinel(url);
  void sentinel.connect();
  return () => sentinel.stop();
}

class Sentinel {
  private client: Client | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(private readonly url: string) {}

  async connect(): Promise<void> {
    const client = new Client({
      ...connectionConfig(this.url, "firebreak sentinel"),
      connectionTimeoutMillis: pingLimitMs,
      query_timeout: pingLimitMs,
    });
    client.on("error", (error) => log.debug({ error: error.message }, "the sentinel's connection failed"));
    client.once("end", () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await this.ping(client);
    } catch {
      this.lost(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end();
  }

  private async ping(client: Client): Promise<void> {
    try {
      await client.query("select 1");
    } catch (error) {
      log.debug({ error: String(error) }, "the database did not answer the sentinel");
      return this.lost(client);
    }
    if (this.stopped || client !== this.client) return;
    announce(true);
    this.later(() => this.ping(client), pingEveryMs);
  }

  private lost(client: Client): void {
    if (this.stopped || client !== this.client) return;
    this.client = null;
    announce(false);
    void client
      .end()
      .catch((error: unknown) => log.debug({ error: String(error) }, "the sentinel had ended"));
    this.later(() => this.connect(), reconnectEveryMs);
  }

  private later(job: () => Promise<void>, ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void job(), ms);
    this.timer.unref();
  }
}

function announce(up: boolean): void {
  const state = health();
  if (state.up === up) return;
  state.up = up;
  if (up) log.info("the database is back");
  else log.warn("the database is away");
  for (const listener of state.listeners) listener(up);
}
