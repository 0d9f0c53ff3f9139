import { type LiveEvent, readLive } from "./live-source";

const firstPauseMs = 1_000;
const longestPauseMs = 15_000;
/** The server beats every 15 s; a connection that is silent for longer is dead. */
const silenceMs = 40_000;
/** A broken connection that is back this soon was never worth a word. */
const blinkMs = 4_000;
/** So many topics that nobody wants any more may stay in an open stream. */
const mostStale = 20;

export type LiveHearer = {
  hear: (event: LiveEvent) => void;
  /** Whether the stream is open; said once it has been gone for a few seconds, and when it is back. */
  onOpen: (open: boolean) => void;
};

/**
 * The browser's one open stream: opens it again when it breaks or when another topic is wanted. What nobody wants any more stays until
 * then.
 */
export class LiveConnection {
  private opened: readonly string[] = [];
  private calling: AbortController | null = null;
  private pause = firstPauseMs;
  private again: ReturnType<typeof setTimeout> | undefined;
  private lost: ReturnType<typeof setTimeout> | undefined;
  private silent: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly hearer: LiveHearer) {}

  /** What is wanted now; an empty list closes the stream. Answers whether the stream opens anew, or is there already. */
  want(topics: readonly string[]): "opens" | "stays" {
    const missing = topics.some((topic) => !this.opened.includes(topic));
    const stale = this.opened.filter((topic) => !topics.includes(topic)).length;
    if (topics.length > 0 && !missing && stale <= mostStale) return "stays";
    this.opened = [...topics].sort();
    this.open();
    return "opens";
  }

  close(): void {
    this.opened = [];
    this.open();
  }

  private open(): void {
    clearTimeout(this.again);
    clearTimeout(this.silent);
    this.calling?.abort();
    this.calling = null;
    if (this.opened.length > 0) void this.read();
  }

  private async read(): Promise<void> {
    const calling = new AbortController();
    this.calling = calling;
    const topics = this.opened;
    const end = await readLive(topics, (event) => this.heard(event), calling.signal);
    if (this.calling !== calling) return;
    clearTimeout(this.silent);
    if (end === "signed_out") return;
    if (end === "gone") {
      for (const topic of topics) this.hearer.hear({ kind: "gone", topic });
      return;
    }
    this.lost ??= setTimeout(() => this.hearer.onOpen(false), blinkMs);
    this.again = setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPauseMs);
  }

  private heard(event: LiveEvent): void {
    this.pause = firstPauseMs;
    clearTimeout(this.lost);
    this.lost = undefined;
    clearTimeout(this.silent);
    this.silent = setTimeout(() => this.open(), silenceMs);
    this.hearer.onOpen(true);
    this.hearer.hear(event);
  }
}
