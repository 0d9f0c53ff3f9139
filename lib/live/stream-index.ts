import type { LiveStream } from "./stream";

const incidentTopic = /^(?:incident|presence):(.+)$/;

/** The incident of a topic; null for the topics that everybody may hear. */
export function incidentOfTopic(topic: string): string | null {
  return incidentTopic.exec(topic)?.[1] ?? null;
}

/** All open streams, by topic and by person. */
export class StreamIndex {
  private readonly streams = new Set<LiveStream>();
  private readonly byTopic = new Map<string, Set<LiveStream>>();
  private readonly byPerson = new Map<string, Set<LiveStream>>();

  all(): readonly LiveStream[] {
    return [...this.streams];
  }

  of(topic: string): ReadonlySet<LiveStream> {
    return this.byTopic.get(topic) ?? new Set();
  }

  ofPerson(userId: string): readonly LiveStream[] {
    return [...(this.byPerson.get(userId) ?? [])];
  }

  ofIncident(incidentId: string): readonly LiveStream[] {
    return [...new Set([...this.of(`incident:${incidentId}`), ...this.of(`presence:${incidentId}`)])];
  }

  has(stream: LiveStream): boolean {
    return this.streams.has(stream);
  }

  add(stream: LiveStream): void {
    this.streams.add(stream);
    put(this.byPerson, stream.viewer.userId, stream);
    for (const topic of stream.topics.keys()) put(this.byTopic, topic, stream);
  }

  remove(stream: LiveStream): void {
    this.streams.delete(stream);
    take(this.byPerson, stream.viewer.userId, stream);
    for (const topic of stream.topics.keys()) take(this.byTopic, topic, stream);
  }

  removeTopic(stream: LiveStream, topic: string): void {
    stream.topics.delete(topic);
    take(this.byTopic, topic, stream);
  }
}

function put(map: Map<string, Set<LiveStream>>, key: string, stream: LiveStream): void {
  const known = map.get(key);
  if (known) known.add(stream);
  else map.set(key, new Set([stream]));
}

function take(map: Map<string, Set<LiveStream>>, key: string, stream: LiveStream): void {
  const known = map.get(key);
  known?.delete(stream);
  if (known?.size === 0) map.delete(key);
}
