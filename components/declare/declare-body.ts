import type { Severity } from "@/lib/domain/severity";
import type { TypedTime } from "@/lib/domain/typed-time";
import type { Draft } from "./declare-draft";
import { knownAnswers } from "./tree-progress";

/** What is wrong, by the names of the API's fields. */
export type FieldProblems = Readonly<Record<string, string>>;

export type DeclareBody = { body: object } | { problems: FieldProblems };

type ReadTime = (text: string) => TypedTime | null;

/** A typed time that stands alone, as a moment; a sentence where it cannot be read. */
export function readMoment(text: string, read: ReadTime): Date | string | null {
  if (text.trim() === "") return null;
  const typed = read(text);
  if (typed === null || (typed.kind === "moment" && typed.rest !== "")) {
    return "This cannot be read as a time. Type it like 14:35, -10m or yesterday 23:50.";
  }
  return typed.kind === "problem" ? typed.message : typed.at;
}

function momentProblems(draft: Draft, startedAt: Date | string | null, detectedAt: Date | string | null) {
  const problems: Record<string, string> = {};
  if (typeof startedAt === "string") problems.startedAt = startedAt;
  if (typeof detectedAt === "string") problems.detectedAt = detectedAt;
  if (startedAt === null && draft.retrospective)
    problems.startedAt = "Say when it started: its clocks are judged from then.";
  if (startedAt instanceof Date && detectedAt instanceof Date && detectedAt < startedAt)
    problems.detectedAt = "It cannot have been noticed before it started.";
  return problems;
}

/**
 * What declaring this draft sends, or what is missing (R-INC-08, R-INC-13, R-SEV-02). `suggested` is the level that the finished questions
 * suggest, null where they were not asked to the end; choosing another one asks for a reason.
 */
export function declareBody(draft: Draft, suggested: Severity | null, read: ReadTime): DeclareBody {
  const startedAt = readMoment(draft.startedAt, read);
  const detectedAt = readMoment(draft.detectedAt, read);
  const problems: Record<string, string> = momentProblems(draft, startedAt, detectedAt);
  const overruled = suggested !== null && draft.severity !== null && draft.severity !== suggested;
  if (draft.title.trim() === "") problems.title = "Say in a few words what is wrong.";
  if (draft.severity === null) problems.severity = "Choose how bad it is, or let the questions help.";
  if (overruled && draft.overruleReason.trim() === "")
    problems.overruleReason = `The answers suggest ${suggested}. Say why it is ${draft.severity}.`;
  if (Object.keys(problems).length > 0) return { problems };
  return {
    body: {
      title: draft.title.trim(),
      severity: draft.severity,
      ...(draft.serviceId === "" ? {} : { serviceIds: [draft.serviceId] }),
      ...(startedAt instanceof Date ? { startedAt: startedAt.toISOString() } : {}),
      ...(detectedAt instanceof Date ? { detectedAt: detectedAt.toISOString() } : {}),
      ...(draft.impact.trim() === "" ? {} : { impact: draft.impact }),
      ...(draft.usersAffected.trim() === "" ? {} : { usersAffected: draft.usersAffected }),
      ...(draft.commanderId === null ? {} : { commanderId: draft.commanderId }),
      ...(draft.private ? { private: true } : {}),
      ...(draft.drill ? { drill: true } : {}),
      ...(draft.retrospective ? { retrospective: true } : {}),
      ...(suggested === null ? {} : { classification: knownAnswers(draft.answers ?? []) }),
      ...(overruled ? { overruleReason: draft.overruleReason } : {}),
    },
  };
}
