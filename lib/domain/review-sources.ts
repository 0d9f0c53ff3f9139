import type { HotfixState } from "./hotfix-words";
import type { RecordEntry, RecordTimer, ReviewRecord } from "./review-record";

type Type = RecordEntry["fact"]["type"];
type Fact<T extends Type> = Extract<RecordEntry["fact"], { type: T }>;
type Recorded = Pick<ReviewRecord, "incident" | "entries">;
/** An entry whose fact is of one type. */
export type EntryOf<T extends Type> = RecordEntry & { fact: Fact<T> };

/** The entries that tell of one type of fact, in order. */
export function ofType<T extends Type>(entries: readonly RecordEntry[], type: T): EntryOf<T>[] {
  const is = (entry: RecordEntry): entry is EntryOf<T> => entry.fact.type === type;
  return entries.filter(is);
}

/** The entry that a fact of the incident comes from: the last edit of it, else the declaration. */
export function sourceOfField(
  entries: readonly RecordEntry[],
  field: "impact" | "summary" | "usersAffected" | "detectedAt",
): RecordEntry | null {
  const edits = ofType(entries, "incident.edited").filter(({ fact }) => field in fact.payload.changes);
  return edits.at(-1) ?? ofType(entries, "incident.declared")[0] ?? null;
}

/** The entry that the resolution comes from: of several the one whose moment stands. */
export function sourceOfResolution({ incident, entries }: Recorded): RecordEntry | null {
  const turns = ofType(entries, "status.changed").filter(({ fact }) => fact.payload.to === "resolved");
  const standing = turns.filter(({ at }) => at.getTime() === incident.resolvedAt?.getTime());
  return standing.at(-1) ?? turns.at(-1) ?? null;
}

/** The last entry that tells of a deployment that still counts, where no entry is marked as it. */
export function sourceOfDeployment({ incident, entries }: Recorded): RecordEntry | null {
  const deployed = ofType(entries, "hotfix.deployed");
  return deployed.findLast(({ at }) => at.getTime() === incident.deployedAt?.getTime()) ?? null;
}

/** The entry by which a deadline was met, else what the clock itself said of it. */
export function sourceOfSettlement(entries: readonly RecordEntry[], timer: RecordTimer): RecordEntry | null {
  const by = entries.find(({ id }) => id === timer.settledBy);
  if (by !== undefined) return by;
  const said = ofType(entries, "timer.met").filter(({ fact }) => fact.payload.rule === timer.rule);
  return said.findLast(({ at }) => at.getTime() === timer.settledAt?.getTime()) ?? said.at(-1) ?? null;
}

/** The entry that shows a missed deadline: the breach, else by what it was done too late. */
export function sourceOfBreach(entries: readonly RecordEntry[], timer: RecordTimer): RecordEntry | null {
  const breaches = ofType(entries, "timer.breached").filter(({ fact }) => fact.payload.rule === timer.rule);
  const shown = breaches.findLast(({ at }) => at.getTime() === timer.breachedAt?.getTime());
  const late = entries.find(({ id }) => id === timer.settledBy);
  return shown ?? late ?? breaches.at(-1) ?? null;
}

/** The entry by which a hotfix came to its state: deployed, verified or rolled back; null in any other. */
export function sourceOfHotfix(
  entries: readonly RecordEntry[],
  { id, state }: { id: string; state: HotfixState },
): RecordEntry | null {
  const of = (type: "hotfix.deployed" | "hotfix.verified" | "rollback.done") =>
    ofType(entries, type).findLast(({ fact }) => fact.payload.hotfixId === id) ?? null;
  if (state === "rolled_back") return of("rollback.done");
  if (state === "verified") return of("hotfix.verified") ?? of("hotfix.deployed");
  return state === "deployed" ? of("hotfix.deployed") : null;
}
