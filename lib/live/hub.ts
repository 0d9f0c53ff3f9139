import type { ServerResponse } from "node:http";
import { clock } from "@/lib/clock";
import type { WantedTopic } from "@/lib/contracts/live";
import { log } from "@/lib/log";
import { audienceOf, incidentIds, sightOf } from "./sight";
import { eventText, LiveStream, resyncText, type Viewer } from "./stream";
import { incidentOfTopic, StreamIndex } from "./stream-index";
import { noticesTopic } from "./topics";

const beatEveryMs = 15_000;
const sweepEveryMs = 30_000;

/** Until when sessions and tokens let their people in, by session or token id; who is absent is not let in any more. */
export type Door = (viewers: readonly Viewer[]) => Promise<ReadonlyMap<string, number>>;

/** How an attempt to open a stream ended: `nothing` of what was asked for may be seen. */
export type Joined = "open" | "nothing" | "signed_out" | "closing";

/**
 * This process's streams: hands each announcement to those that may hear it, and ends what its reader lost the right to. Rights are judged
 * when a stream opens, at every announcement that they may have changed, when a session or token runs out, and every 30 s.
 */
export class Hub {
  private readonly streams = new StreamIndex();
  private readonly timers: NodeJS.Timeout[];
  private eventId = 0;
  private closed = false;

  constructor(private readonly door: Door) {
    this.timers = [
      setInterval(() => this.tellAll(eventText("beat", { now: clock.now().toISOString() })), beatEveryMs),
      setInterval(() => void this.sweep(), sweepEveryMs),
    ];
    for (const timer of this.timers) timer.unref();
  }

  /** Opens a stream of the topics that the viewer may see; `nothing` was written unless it says `open`. */
  async join(viewer: Viewer, wanted: readonly WantedTopic[], response: ServerResponse): Promise<Joined> {
    const stream = new LiveStream(viewer, response);
    const ids = await incidentIds(wanted.flatMap((topic) => ("ref" in topic ? [topic.ref] : [])));
    for (const topic of wanted) {
      const heard = heardTopic(topic, viewer, ids);
      if (heard === null) stream.tellGone(topic.asked);
      else stream.topics.set(heard, [...(stream.topics.get(heard) ?? []), topic.asked]);
    }
    // Known before it is judged: what changes meanwhile judges it again.
    this.streams.add(stream);
    response.once("close", () => this.forget(stream));
    await this.judge([stream]).catch((error: unknown) => {
      this.forget(stream);
      throw error;
    });
    if (this.closed) return "closing";
    if (stream.topics.size === 0) return "nothing";
    if (!this.streams.has(stream)) return "signed_out";
    stream.open();
    return "open";
  }

  /** One announcement of `topics.ts`. */
  hear(payload: string): void {
    const [kind, id = "", extra] = payload.split(":");
    if (kind === "incident" || kind === "presence") this.tell(payload, payload, id);
    else if (kind === "settings") this.tell("settings", "settings", null);
    else if (kind === "notices") this.tell(payload, "notices", null);
    else if (kind === "incidents" && extra === undefined) this.tell("incidents", "incidents", id);
    else if (kind === "incidents") void this.tellMembers(id);
    else if (kind === "access") void this.accessChanged(id);
    else if (kind === "person") void this.personChanged(id);
  }

  /** Announcements may have been missed: everybody reads anew, and every right is judged anew. */
  async missedSome(): Promise<void> {
    this.tellAll(resyncText);
    await this.judgeOrEnd(this.streams.all());
  }

  /** Ends all streams; their readers come back. */
  endAll(): void {
    for (const stream of this.streams.all()) this.end(stream);
  }

  close(): void {
    this.closed = true;
    for (const timer of this.timers) clearInterval(timer);
    this.endAll();
  }

  private tell(heard: string, topic: string, id: string | null): void {
    const streams = this.streams.of(heard);
    if (streams.size === 0) return;
    const text = this.changeText(topic, id);
    for (const stream of streams) stream.write(text);
  }

  private tellAll(text: string): void {
    for (const stream of this.streams.all()) stream.write(text);
  }

  private changeText(topic: string, id: string | null): string {
    this.eventId += 1;
    return eventText("change", { topic, id }, this.eventId);
  }

  /** A line of a private incident: its members hear of it, nobody else. */
  private async tellMembers(incidentId: string): Promise<void> {
    if (this.streams.of("incidents").size === 0) return;
    try {
      const audience = await audienceOf(incidentId);
      const text = this.changeText("incidents", incidentId);
      for (const stream of this.streams.of("incidents"))
        if (audience.has(stream.viewer.userId)) stream.write(text);
    } catch (error) {
      log.debug({ error: String(error) }, "the members of a private incident could not be read");
      for (const stream of this.streams.of("incidents")) stream.write(resyncText);
    }
  }

  private async accessChanged(incidentId: string): Promise<void> {
    await Promise.all([this.judgeOrEnd(this.streams.ofIncident(incidentId)), this.tellMembers(incidentId)]);
  }

  /** What somebody may do has changed: their screens are read anew, unless they may not read at all. */
  private async personChanged(userId: string): Promise<void> {
    const streams = this.streams.ofPerson(userId);
    await this.judgeOrEnd(streams);
    for (const stream of streams) if (this.streams.has(stream)) stream.write(resyncText);
  }

  private async sweep(): Promise<void> {
    await this.judge(this.streams.all()).catch((error: unknown) =>
      log.debug({ error: String(error) }, "the rights of open streams could not be judged"),
    );
  }

  /** Who cannot be judged does not go on hearing. */
  private async judgeOrEnd(streams: readonly LiveStream[]): Promise<void> {
    try {
      await this.judge(streams);
    } catch (error) {
      log.debug({ error: String(error) }, "the rights of open streams could not be judged; they end");
      for (const stream of streams) this.end(stream);
    }
  }

  /** Takes from streams what their readers may not see any more. Only ever takes, so that judgements may overlap. */
  private async judge(streams: readonly LiveStream[]): Promise<void> {
    if (streams.length === 0) return;
    const incidents = new Set(streams.flatMap(({ topics }) => [...topics.keys()].flatMap(incidentIn)));
    const [until, sees] = await Promise.all([
      this.door(streams.map(({ viewer }) => viewer)),
      sightOf([...incidents]),
    ]);
    for (const stream of streams) {
      const left = (until.get(stream.doorId) ?? 0) - clock.now().getTime();
      if (left <= 0) {
        this.end(stream);
        continue;
      }
      for (const [topic, asked] of [...stream.topics]) {
        const incident = incidentOfTopic(topic);
        if (incident === null || sees(stream.viewer, incident)) continue;
        this.streams.removeTopic(stream, topic);
        for (const name of asked) stream.tellGone(name);
      }
      if (stream.topics.size === 0) this.end(stream);
      else if (left < sweepEveryMs && this.streams.has(stream)) this.judgeAfter(stream, left);
    }
  }

  private judgeAfter(stream: LiveStream, ms: number): void {
    clearTimeout(stream.expiry);
    stream.expiry = setTimeout(() => void this.judgeOrEnd([stream]), ms);
    stream.expiry.unref();
  }

  private end(stream: LiveStream): void {
    this.forget(stream);
    stream.end();
  }

  private forget(stream: LiveStream): void {
    clearTimeout(stream.expiry);
    this.streams.remove(stream);
  }
}

function incidentIn(topic: string): string[] {
  const incident = incidentOfTopic(topic);
  return incident === null ? [] : [incident];
}

/** The topic under which a stream hears what it asked for; null for an incident that is not there. */
function heardTopic(topic: WantedTopic, viewer: Viewer, ids: ReadonlyMap<string, string>): string | null {
  if (topic.kind === "notices") return noticesTopic(viewer.userId);
  if (!("ref" in topic)) return topic.kind;
  const id = ids.get(topic.ref);
  return id === undefined ? null : `${topic.kind}:${id}`;
}
