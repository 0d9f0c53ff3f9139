import type { LiveConnection } from "./live-connection";
import type { LiveEvent } from "./live-source";
import { serverNow } from "./server-clock";

/** What the tabs of one browser tell one another; the one that holds the lock has the stream. */
type Word =
  | { kind: "want"; tab: string; topics: string[]; more: boolean }
  | { kind: "caught"; tab: string }
  | { kind: "bye"; tab: string }
  | { kind: "who" }
  | { kind: "event"; event: LiveEvent }
  | { kind: "open"; since: number | null };

type Listener = { topics: readonly string[]; hear: (event: LiveEvent) => void };

const name = "firebreak-live";
/** How long to wait with another try when the stream's code did not arrive. */
const againMs = 5_000;
const tab = Math.random().toString(36).slice(2);
const listeners = new Set<Listener>();
const wants = new Map<string, readonly string[]>();
const watchers = new Set<() => void>();

let channel: BroadcastChannel | null = null;
let connection: LiveConnection | null = null;
let begun = false;
/** Server time since which nothing is heard; null while the stream is open. */
let lostSince: number | null = null;

/**
 * Hears of the topics until what it answers is called. `resync` concerns everybody: something may have been missed. Who begins to listen
 * hears one too: what it shows was read before it listened.
 */
export function listenLive(topics: readonly string[], hear: (event: LiveEvent) => void): () => void {
  const listener = { topics, hear };
  listeners.add(listener);
  begin();
  tellWants(true);
  return () => {
    listeners.delete(listener);
    tellWants(false);
  };
}

/** Since when the screens do not follow any more, in server milliseconds; null while they do. */
export function liveLostSince(): number | null {
  return lostSince;
}

/** Calls back when `liveLostSince` changes; answers how to stop that. */
export function onLiveChange(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function begin(): void {
  if (begun) return;
  begun = true;
  const shared = typeof BroadcastChannel === "function" && navigator.locks !== undefined;
  if (!shared) {
    lead();
    return;
  }
  channel = new BroadcastChannel(name);
  channel.onmessage = (message: MessageEvent<Word>) => heed(message.data);
  addEventListener("pagehide", () => say({ kind: "bye", tab }));
  // Back from the browser's page cache, this tab wants again what it had.
  addEventListener("pageshow", () => tellWants(true));
  // Held until the tab is gone; then the next tab in the queue takes over at once.
  void navigator.locks.request(name, () => {
    lead();
    return new Promise<never>(() => undefined);
  });
}

/** The stream's own code comes once the page stands; a stream that opens late tells everybody to look again. */
function lead(): void {
  void import("./live-connection").then(follow, () => {
    hearOpen(false);
    setTimeout(lead, againMs);
  });
}

function follow({ LiveConnection: Connection }: typeof import("./live-connection")): void {
  connection = new Connection({
    hear(event) {
      spread(event);
      say({ kind: "event", event });
    },
    onOpen: hearOpen,
  });
  say({ kind: "who" });
  tellWants(false);
}

function hearOpen(open: boolean): void {
  const since = open ? null : (lostSince ?? serverNow());
  if (since !== lostSince) say({ kind: "open", since });
  becomeLost(since);
}

function heed(word: Word): void {
  switch (word.kind) {
    case "event":
      spread(word.event);
      break;
    case "open":
      becomeLost(word.since);
      break;
    case "who":
      tellWants(false);
      break;
    case "want":
      wants.set(word.tab, word.topics);
      connect(word.more ? word.tab : null);
      break;
    case "caught":
      if (word.tab === tab) spread({ kind: "resync" });
      break;
    case "bye":
      wants.delete(word.tab);
      connect(null);
  }
}

function spread(event: LiveEvent): void {
  for (const { topics, hear } of listeners) {
    const concerns = "topic" in event ? topics.includes(event.topic) : event.kind === "resync";
    if (concerns) hear(event);
  }
}

/** `more`: somebody began to listen here, after their screen was read. */
function tellWants(more: boolean): void {
  const topics = [...new Set([...listeners].flatMap((listener) => listener.topics))];
  wants.set(tab, topics);
  say({ kind: "want", tab, topics, more });
  connect(more ? tab : null);
}

let connecting: ReturnType<typeof setTimeout> | undefined;
const newcomers = new Set<string>();

/**
 * A page that goes leaves its topics a moment before the next one wants its own: that is one change. A newcomer in an open stream has missed
 * what came between its reading and now; a stream that opens tells everybody by itself.
 */
function connect(newcomer: string | null): void {
  if (connection === null) return;
  if (newcomer !== null) newcomers.add(newcomer);
  clearTimeout(connecting);
  connecting = setTimeout(() => {
    const opens = connection?.want([...new Set([...wants.values()].flat())]) === "opens";
    for (const one of newcomers) if (!opens) catchUp(one);
    newcomers.clear();
  }, 20);
}

function catchUp(whom: string): void {
  if (whom === tab) spread({ kind: "resync" });
  else say({ kind: "caught", tab: whom });
}

function say(word: Word): void {
  channel?.postMessage(word);
}

function becomeLost(since: number | null): void {
  if (since === lostSince) return;
  lostSince = since;
  for (const watcher of watchers) watcher();
}
