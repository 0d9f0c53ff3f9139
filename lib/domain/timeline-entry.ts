import { claimedMoment } from "./claimed-moment";
import { type Refusal, refuse } from "./refusal";

/** The kinds that a person gives an entry (R-INC-12). */
export const timelineKinds = ["observation", "action", "decision", "hypothesis", "communication"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const timelineKindLabels: Record<TimelineKind, string> = {
  observation: "Observation",
  action: "Action",
  decision: "Decision",
  hypothesis: "Hypothesis",
  communication: "Communication",
};

/** The moments that a report is built on, in the order in which they usually come (R-INC-12). One visible entry holds each. */
export const keyMoments = [
  "detected",
  "assembled",
  "cause_identified",
  "fix_developed",
  "fix_deployed",
  "restored",
] as const;
export type KeyMoment = (typeof keyMoments)[number];

export const keyMomentLabels: Record<KeyMoment, string> = {
  detected: "Detected",
  assembled: "Team assembled",
  cause_identified: "Root cause identified",
  fix_developed: "Fix developed",
  fix_deployed: "Fix deployed",
  restored: "Service restored",
};

/** The `type` of an entry that a person wrote; every other type is a system entry, recorded by the product. */
export const noteType = "note";

/** Characters that the text of an entry and a decision's rationale may have. */
export const entryBodyLimit = 20_000;
export const rationaleLimit = 5_000;

/** The moment that an entry claims: not in the future; up to a minute ahead of `now` is taken as `now`. */
export function entryMoment(claimed: Date, now: Date): Date | Refusal {
  const moment = claimedMoment(claimed, now);
  if (moment !== null) return moment;
  return refuse("invalid", "R-INC-12", "An entry says what has happened: its time cannot be in the future.", {
    errors: [{ path: "occurredAt", message: "must not be in the future" }],
  });
}

export type EntryInput = {
  body: string;
  occurredAt?: Date | undefined;
  kind?: TimelineKind | undefined;
  rationale?: string | null | undefined;
  keyMoment?: KeyMoment | null | undefined;
};

export type NewEntry = {
  body: string;
  occurredAt: Date;
  kind: TimelineKind;
  rationale: string | null;
  keyMoment: KeyMoment | null;
};

/** The text as it is kept, or why it cannot be. */
export function entryBody(text: string): string | Refusal {
  const body = text.trim();
  const wrong = (message: string) =>
    refuse("invalid", "R-INC-12", `The text of an entry ${message}.`, {
      errors: [{ path: "body", message }],
    });
  if (body === "") return wrong("must not be empty");
  return body.length > entryBodyLimit ? wrong(`may have at most ${entryBodyLimit} characters`) : body;
}

/** A decision's rationale as it is kept (null for none), or why it cannot be: only a decision has one. */
export function entryRationale(text: string | null, kind: TimelineKind): string | null | Refusal {
  const rationale = text?.trim() ?? "";
  if (rationale === "") return null;
  const wrong = (message: string) =>
    refuse("invalid", "R-INC-12", `A rationale ${message}.`, { errors: [{ path: "rationale", message }] });
  if (kind !== "decision") return wrong("belongs to a decision only");
  return rationale.length > rationaleLimit
    ? wrong(`may have at most ${rationaleLimit} characters`)
    : rationale;
}
