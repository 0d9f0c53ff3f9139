import { sessionEnded } from "./connection";

/** What the stream of changes says; topics are those that were asked for. */
export type LiveEvent = { kind: "resync" | "beat" } | { kind: "change" | "gone"; topic: string };

/** Reads one block of the stream; null for what it does not know. */
export function liveEventIn(block: string): LiveEvent | null {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
  const kind = field("event");
  if (kind === "resync" || kind === "beat") return { kind };
  if (kind !== "change" && kind !== "gone") return null;
  const data: unknown = JSON.parse(field("data") ?? "{}");
  const topic: unknown = typeof data === "object" && data !== null ? Reflect.get(data, "topic") : null;
  return typeof topic === "string" ? { kind, topic } : null;
}

/** The whole events at the start of what was read so far, and the rest. */
export function splitEvents(text: string): { events: LiveEvent[]; rest: string } {
  const blocks = text.split("\n\n");
  const rest = blocks.pop() ?? "";
  return { events: blocks.flatMap((block) => liveEventIn(block) ?? []), rest };
}

/** Why a stream ended: the person is signed out, nothing of what was asked for can be seen, or the connection broke. */
export type LiveEnd = "signed_out" | "gone" | "broken";

/** Reads the stream until it ends or is called off; every event is handed on as it comes. */
export async function readLive(
  topics: readonly string[],
  hear: (event: LiveEvent) => void,
  signal: AbortSignal,
): Promise<LiveEnd> {
  try {
    const answer = await fetch(`/api/v1/live?topics=${encodeURIComponent(topics.join(","))}`, {
      cache: "no-store",
      headers: { accept: "text/event-stream" },
      signal,
    });
    if (answer.status === 401) {
      sessionEnded();
      return "signed_out";
    }
    if (answer.status === 404) return "gone";
    if (!answer.ok || answer.body === null) return "broken";
    await readAll(answer.body, hear);
  } catch {
    // Called off, or cut: either way nothing more comes from here.
  }
  return "broken";
}

async function readAll(body: ReadableStream<Uint8Array>, hear: (event: LiveEvent) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const { events, rest } = splitEvents(text + decoder.decode(piece.value, { stream: true }));
    text = rest;
    for (const event of events) hear(event);
  }
}
