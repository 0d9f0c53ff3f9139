import { checkLabels } from "./check-result";
import { durationWords } from "./duration";
import type { RecordEntry, ReviewRecord } from "./review-record";
import { ofType, sourceOfBreach } from "./review-sources";
import { approvalRoleLabel } from "./role-labels";
import { rollbackReasonLabels } from "./rollback";
import type { EventPayloads } from "./timeline-event";

export const departureKinds = ["deadline", "bypass", "verbal", "rollback", "check"] as const;
export type DepartureKind = (typeof departureKinds)[number];

/** Something that went otherwise than the policy wants, with the entry that shows it. `key` stays the same for ever. */
export type Departure = {
  key: string;
  kind: DepartureKind;
  text: string;
  entryId: string | null;
  /** The factor of the catalogue that it points at (R-PIR-03). */
  factor: string;
};

/** The factor that each kind of departure is proposed as. */
const factors: Record<DepartureKind, string> = {
  deadline: "deadline_missed",
  bypass: "gate_bypassed",
  verbal: "approval_unconfirmed",
  rollback: "fix_rolled_back",
  check: "check_skipped",
};

const nameOf = ({ by }: Pick<RecordEntry, "by">) => by?.name ?? "Firebreak";

const departure = (kind: DepartureKind, key: string, text: string, entryId: string | null): Departure => ({
  key: `${kind}:${key}`,
  kind,
  text,
  entryId,
  factor: factors[kind],
});

/** How late something was done; what was done in time and said only afterwards was missed on record all the same. */
function lateWords(ms: number): string {
  return ms > 0 ? `${durationWords(ms)} late` : "done in time and recorded only afterwards";
}

/** Deadlines missed by the clock itself; a breach that a correction withdrew is none. The review's own clocks and those of action items come after the incident. */
function missedDeadlines({ timers, entries }: ReviewRecord): Departure[] {
  return timers.flatMap((timer) => {
    const { id, rule, label, dueAt, breachedAt, settledAt } = timer;
    if (breachedAt === null || dueAt === null || rule.startsWith("review_") || rule === "action_item")
      return [];
    const late = settledAt === null ? "not done" : lateWords(settledAt.getTime() - dueAt.getTime());
    const shown = sourceOfBreach(entries, timer);
    return [departure("deadline", id, `Deadline missed: ${label}, ${late}.`, shown?.id ?? null)];
  });
}

function bypasses({ entries }: ReviewRecord): Departure[] {
  return ofType(entries, "hotfix.deploying").flatMap(({ id, by, fact: { payload } }) => {
    if (payload.bypass === null) return [];
    const { reason, missing } = payload.bypass;
    const over = missing.length > 0 ? ` Passed over: ${missing.join("; ")}.` : "";
    return [
      departure(
        "bypass",
        id,
        `${nameOf({ by })} took hotfix ${payload.hotfix} past the gate. Reason: ${reason}${over}`,
        id,
      ),
    ];
  });
}

/** Whether an answer is that of these words; rows that do not name the words are told apart by what they are about. */
function answersWords(
  words: EventPayloads["approval.spoken"],
  answer: EventPayloads["approval.spoken_answered"],
): boolean {
  if (words.verbalId !== undefined && answer.verbalId !== undefined)
    return words.verbalId === answer.verbalId;
  const { hotfixId, role, revision } = words;
  return answer.hotfixId === hotfixId && answer.role === role && answer.revision === revision;
}

/** Words that were never confirmed in writing, or that their giver denied (R-APR-04). */
function unconfirmedWords({ entries }: ReviewRecord): Departure[] {
  const answers = ofType(entries, "approval.spoken_answered");
  return ofType(entries, "approval.spoken").flatMap(({ id, fact: { payload } }) => {
    const { role, hotfix } = payload;
    const answer = answers.find(({ fact }) => answersWords(payload, fact.payload));
    if (answer?.fact.payload.confirmed === true) return [];
    const spoken = `The approval of hotfix ${hotfix} by word of mouth as ${approvalRoleLabel(role)}`;
    const text = answer
      ? `${spoken} was denied by the one who was said to have given it.`
      : `${spoken} was never confirmed in writing.`;
    return [departure("verbal", id, text, answer?.id ?? id)];
  });
}

function rollbacks({ entries }: ReviewRecord): Departure[] {
  return ofType(entries, "rollback.started").map(({ id, fact: { payload } }) =>
    departure(
      "rollback",
      id,
      `Hotfix ${payload.hotfix} was rolled back: ${rollbackReasonLabels[payload.reason]}.`,
      id,
    ),
  );
}

/** Checks whose last word is that they were skipped. */
function skippedChecks({ entries }: ReviewRecord): Departure[] {
  const last = new Map(
    ofType(entries, "hotfix.check_reported").map((told) => [
      `${told.fact.payload.hotfixId} ${told.fact.payload.check}`,
      told,
    ]),
  );
  return [...last.values()].flatMap(({ id, by, fact: { payload } }) => {
    if (payload.result !== "skipped") return [];
    const why = payload.reason ? ` Reason: ${payload.reason}` : "";
    const text = `${nameOf({ by })} skipped a check of hotfix ${payload.hotfix}: ${checkLabels[payload.check]}.${why}`;
    return [departure("check", `${payload.hotfixId}:${payload.check}`, text, id)];
  });
}

/**
 * What departed from the policy, and is proposed as a contributing factor: missed deadlines, bypasses, approvals by word of mouth that stayed unconfirmed,
 * rollbacks, skipped checks (R-FIX-04, R-APR-04, R-PIR-03). It follows from the record, and no edit of the review makes it go away.
 */
export function departures(record: ReviewRecord): Departure[] {
  return [
    ...missedDeadlines(record),
    ...bypasses(record),
    ...unconfirmedWords(record),
    ...rollbacks(record),
    ...skippedChecks(record),
  ];
}
