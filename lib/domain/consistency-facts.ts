import type { KeyMoment } from "./timeline-entry";

/** What the record knows of an incident, to read a text against. */
export type RecordFacts = {
  startedAt: Date;
  detectedAt: Date | null;
  acknowledgedAt: Date | null;
  deployedAt: Date | null;
  resolvedAt: Date | null;
  /** The visible timeline, in order. */
  entries: readonly { id: string; at: Date; text: string; keyMoment: KeyMoment | null }[];
  counts: {
    hotfixes: number;
    rollbacks: number;
    bypasses: number;
    breachedDeadlines: number;
    approvals: number;
    actionItems: number;
  };
  paymentsFailingPercent: number | null;
};

/** Where a text says something else than the record. `at` and `length` count UTF-16 units of the text. */
export type Contradiction = {
  at: number;
  length: number;
  found: string;
  kind: "duration" | "time" | "order" | "number";
  message: string;
  /** What can stand in place of `found`; null where nothing simple can. */
  correct: string | null;
  /** The entry that shows it. */
  entryId: string | null;
};

/** A moment that a text can speak of. */
export type Moment = KeyMoment | "started" | "acknowledged" | "ended";

/** A moment on the record, in milliseconds; `entryId` is null where only a field of the incident holds it. */
export type Stand = { at: number; entryId: string | null; text: string };

/** The facts made ready: where each moment stands (the first is the one to name), and every moment by its time. */
export type Known = {
  facts: RecordFacts;
  moments: ReadonlyMap<Moment, readonly Stand[]>;
  all: readonly Stand[];
  /** The incident's end, or the last that is known of it. */
  until: number;
  severalDays: boolean;
};

export const minute = 60_000;
const hour = 60 * minute;
export const day = 24 * hour;

/** A moment as the end of an interval: "from the start to the end". */
export const momentNames: Record<Moment, string> = {
  started: "the start",
  detected: "detection",
  acknowledged: "acknowledgement",
  assembled: "the team being assembled",
  cause_identified: "the root cause being identified",
  fix_developed: "the fix being developed",
  fix_deployed: "the fix being deployed",
  restored: "service being restored",
  ended: "the end",
};

/** The same as a statement. */
export const momentClauses: Record<Moment, string> = {
  started: "the incident started",
  detected: "the incident was detected",
  acknowledged: "the incident was acknowledged",
  assembled: "the team was assembled",
  cause_identified: "the root cause was identified",
  fix_developed: "the fix was developed",
  fix_deployed: "the fix was deployed",
  restored: "service was restored",
  ended: "the incident ended",
};

const speaksOfDeploying = /\b(?:deploy|rolled out|release|goes live|went live|in production)/i;

/** A field of the incident, shown by the entry of the same minute where there is one. */
function held(facts: RecordFacts, at: Date | null, text: string): Stand[] {
  if (at === null) return [];
  const sameMinute = (other: Date) =>
    Math.floor(other.getTime() / minute) === Math.floor(at.getTime() / minute);
  const beside = facts.entries.filter((entry) => sameMinute(entry.at));
  const entry = beside.find(({ keyMoment }) => keyMoment !== null) ?? beside[0];
  return [{ at: at.getTime(), entryId: entry?.id ?? null, text: entry?.text ?? text }];
}

function momentsOf(facts: RecordFacts): Map<Moment, Stand[]> {
  const stand = ({ id, at, text }: RecordFacts["entries"][number]) => ({
    at: at.getTime(),
    entryId: id,
    text,
  });
  const marked = (moment: KeyMoment) =>
    facts.entries.filter(({ keyMoment }) => keyMoment === moment).map(stand);
  const resolved = held(facts, facts.resolvedAt, momentNames.ended);
  // With more than one hotfix, "the fix was deployed" can speak of any of them.
  const deploys = facts.entries.filter(
    ({ text }) => facts.counts.hotfixes > 1 && speaksOfDeploying.test(text),
  );
  return new Map<Moment, Stand[]>([
    ["started", held(facts, facts.startedAt, momentNames.started)],
    ["detected", [...marked("detected"), ...held(facts, facts.detectedAt, momentNames.detected)]],
    ["acknowledged", held(facts, facts.acknowledgedAt, momentNames.acknowledged)],
    ["assembled", marked("assembled")],
    ["cause_identified", marked("cause_identified")],
    ["fix_developed", marked("fix_developed")],
    [
      "fix_deployed",
      [
        ...marked("fix_deployed"),
        ...held(facts, facts.deployedAt, momentNames.fix_deployed),
        ...deploys.map(stand),
      ],
    ],
    ["restored", [...marked("restored"), ...resolved]],
    ["ended", [...resolved, ...marked("restored")]],
  ]);
}

/** Makes the facts ready for reading texts against them. */
export function knownFrom(facts: RecordFacts): Known {
  const moments = momentsOf(facts);
  const entries = facts.entries.map(({ id, at, text }) => ({ at: at.getTime(), entryId: id, text }));
  const all = [...entries, ...[...moments.values()].flat()].sort((a, b) => a.at - b.at);
  const start = facts.startedAt.getTime();
  const until = moments.get("ended")?.[0]?.at ?? all.at(-1)?.at ?? start;
  const severalDays = Math.floor((all[0]?.at ?? start) / day) !== Math.floor((all.at(-1)?.at ?? start) / day);
  return { facts, moments, all, until, severalDays };
}

/** Where a moment stands; the first is the one to name. Empty where the record does not hold it. */
export function standsOf({ moments }: Known, moment: Moment): readonly Stand[] {
  return moments.get(moment) ?? [];
}

const two = (value: number) => String(value).padStart(2, "0");
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The clock of a moment: `14:30 UTC`; with its day where the timeline reaches over several: `22 Oct 16:24 UTC`. */
export function clockOf({ severalDays }: Known, at: number): string {
  const moment = new Date(at);
  const clock = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())} UTC`;
  return severalDays ? `${moment.getUTCDate()} ${months[moment.getUTCMonth()] ?? ""} ${clock}` : clock;
}

/** Whole minutes between two clocks, as whoever reads both counts them. */
export function clockMinutes(from: number, to: number): number {
  return Math.floor(to / minute) - Math.floor(from / minute);
}

/** A length as texts say it: `27 min`, `1 h 05 m`, `24 h 11 m`. */
export function minuteWords(minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} m`;
}
