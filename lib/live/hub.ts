import { log } from "@/lib/log";
import type { Subscriber } from "./listener";
import { beat, eventText, resync, type Stream } from "./stream";

const beatEveryMs = 15_000;

/** What the hub asks about rights; it decides none by itself. */
export type Sight = {
  /** The user ids of a private incident's members. */
  members: (incidentId: string) => Promise<ReadonlySet<string>>;
  /** Of these streams those whose person is still signed in. */
  signedIn: (streams: readonly Stream[]) => Promise<ReadonlySet<Stream>>;
  /** Whether the stream's person may still see the incident. */
  seesIncident: (stream: Stream, incidentId: string) => Promise<boolean>;
};

/**
 * Hands announcements to the open streams that want them, and ends streams whose person loses the right to see (R-INC-11 on every
 * screen, quality.md: within a second). One a process.
 */
export class Hub implements Subscriber {
  private readonly streams = new Set<Stream>();
  private readonly byKey = new Map<string, Set<Stream>>();
  /** Checks under way: what concerns the incident waits for them. */
  private readonly checks = new Map<string, Promise<void>>();
  private readonly beating: NodeJS.Timeout;

  constructor(private readonly sight: Sight) {
    this.beating = setInterval(() => this.beat(), beatEveryMs);
    this.beating.unref();
  }

  /** How many streams are open. */
  get size(): number {
    return this.streams.size;
  }

  /** Adds a stream whose wants were checked a moment ago; they are checked once more, in case that changed meanwhile. */
  add(stream: Stream): void {
    this.streams.add(stream);
    for (const key of stream.wants.keys()) this.listeners(key).add(stream);
    stream.onClose(() => this.remove(stream));
    stream.send(resync);
    this.soon(this.recheck([stream]));
  }

  onPayload = (payload: string): void => {
    this.soon(this.hear(payload));
  };

  private async hear(payload: string): Promise<void> {
    const [kind = "", id = "", how] = payload.split(":");
    switch (kind) {
      case "incident":
      case "presence":
        await this.checks.get(id);
        return this.publish(payload, id);
      case "incidents":
        return this.line(id, how === "private");
      case "settings":
      case "notices":
        return this.publish(payload, null);
      case "access":
        return this.checkIncident(id);
      case "person":
        return this.recheck([...this.streams].filter(({ owner }) => owner.userId === id));
    }
  }

  /** Announcements were missed: everybody reads anew, and every right is checked. */
  onGap = (): void => {
    for (const stream of this.streams) stream.send(resync);
    this.soon(this.recheck([...this.streams]));
  };

  /** Ends every stream; new ones may still come. */
  close(): void {
    clearInterval(this.beating);
    for (const stream of this.streams) stream.end();
  }

  private listeners(key: string): Set<Stream> {
    const found = this.byKey.get(key) ?? new Set();
    this.byKey.set(key, found);
    return found;
  }

  private remove(stream: Stream): void {
    this.streams.delete(stream);
    for (const key of stream.wants.keys()) this.drop(stream, key);
  }

  private drop(stream: Stream, key: string): void {
    const found = this.byKey.get(key);
    found?.delete(stream);
    if (found?.size === 0) this.byKey.delete(key);
  }

  /** One text for all who gave the topic the same name. */
  private publish(key: string, id: string | null, to: Iterable<Stream> = this.byKey.get(key) ?? []): void {
    const texts = new Map<string, string>();
    for (const stream of to) {
      const topic = stream.wants.get(key) ?? key;
      const text = texts.get(topic) ?? eventText("change", { topic, id });
      texts.set(topic, text);
      stream.send(text);
    }
  }

  private async line(incidentId: string, isPrivate: boolean): Promise<void> {
    const listeners = this.byKey.get("incidents");
    if (listeners === undefined) return;
    if (!isPrivate) return this.publish("incidents", incidentId, listeners);
    const members = await this.sight.members(incidentId);
    this.publish(
      "incidents",
      incidentId,
      [...listeners].filter(({ owner }) => members.has(owner.userId)),
    );
  }

  private checkIncident(incidentId: string): Promise<void> {
    const keys = [`incident:${incidentId}`, `presence:${incidentId}`];
    const streams = new Set(keys.flatMap((key) => [...(this.byKey.get(key) ?? [])]));
    const check = this.recheck([...streams]).finally(() => {
      if (this.checks.get(incidentId) === check) this.checks.delete(incidentId);
    });
    this.checks.set(incidentId, check);
    return check;
  }

  /** Ends the streams of those who are signed out, and takes from the others what they may not see any more. */
  private async recheck(streams: readonly Stream[]): Promise<void> {
    if (streams.length === 0) return;
    const signedIn = await this.sight.signedIn(streams);
    await Promise.all(
      streams.map((stream) => (signedIn.has(stream) ? this.checkWants(stream) : stream.end())),
    );
  }

  private async checkWants(stream: Stream): Promise<void> {
    for (const [key, topic] of stream.wants) {
      const [kind, id = ""] = key.split(":");
      if (kind !== "incident" && kind !== "presence") continue;
      if (await this.sight.seesIncident(stream, id)) continue;
      this.drop(stream, key);
      stream.wants.delete(key);
      stream.send(eventText("gone", { topic }));
    }
    if (stream.wants.size === 0) stream.end();
  }

  private beat(): void {
    for (const stream of this.streams) stream.send(beat);
    this.soon(this.endSignedOut());
  }

  /** Sessions and tokens also run out by time, of which nothing tells. */
  private async endSignedOut(): Promise<void> {
    const streams = [...this.streams];
    if (streams.length === 0) return;
    const signedIn = await this.sight.signedIn(streams);
    for (const stream of streams) if (!signedIn.has(stream)) stream.end();
  }

  /** What cannot be checked is not shown: with the database away every stream ends, and its reader connects again. */
  private soon(work: Promise<void>): void {
    work.catch((error: unknown) => {
      log.debug({ error: String(error) }, "rights could not be checked; the streams are ended");
      for (const stream of this.streams) stream.end();
    });
  }
}
