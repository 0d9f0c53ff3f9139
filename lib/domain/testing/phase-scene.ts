import type { PhaseIncident, PhaseRecord } from "../phase-facts";

const start = Date.UTC(2026, 0, 15, 14, 0);

/** The moment `minutes` after the start of the scene's incident. */
export function at(minutes: number): Date {
  return new Date(start + minutes * 60_000);
}

/** An incident under way that started at minute 0 and was declared at minute 3. */
export function phaseIncident(change: Partial<PhaseIncident> = {}): PhaseIncident {
  return {
    status: "investigating",
    startedAt: at(0),
    detectedAt: null,
    declaredAt: at(3),
    deployedAt: null,
    resolvedAt: null,
    ...change,
  };
}

type Fact = PhaseRecord extends infer R
  ? R extends PhaseRecord
    ? Omit<R, "eventId" | "at" | "person">
    : never
  : never;

/** Records from pairs of a minute and what happened then; the n-th one has the id `e<n>`. */
export function records(...facts: [number, Fact][]): PhaseRecord[] {
  return facts.map(([minute, fact], n) => ({ ...fact, eventId: `e${n}`, at: at(minute), person: null }));
}
