import { type Severity, severities } from "@/lib/domain/severity";

export type TreeAnswer = { input: string; value: string | number | boolean | null };

/** What was sent, so that sending the same again has the same effect; `draft` is the draft that it was made from. */
export type Attempt = { key: string; body: object; draft: string };

/** What the declare form holds. Times are kept as they were typed. */
export type Draft = {
  title: string;
  severity: Severity | null;
  /** The answers to "help me decide" in the order in which they were given; null while it is not used. */
  answers: TreeAnswer[] | null;
  overruleReason: string;
  serviceId: string;
  startedAt: string;
  detectedAt: string;
  impact: string;
  usersAffected: string;
  commanderId: string | null;
  private: boolean;
  drill: boolean;
  retrospective: boolean;
};

export const emptyDraft: Draft = {
  title: "",
  severity: null,
  answers: null,
  overruleReason: "",
  serviceId: "",
  startedAt: "",
  detectedAt: "",
  impact: "",
  usersAffected: "",
  commanderId: null,
  private: false,
  drill: false,
  retrospective: false,
};

/** Whether there is something worth keeping. */
export function isEmptyDraft(draft: Draft): boolean {
  return JSON.stringify(draft) === JSON.stringify(emptyDraft);
}

type Fields = Record<string, unknown>;

function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  return Object.fromEntries(Object.entries(value));
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

function answersOf(value: unknown): TreeAnswer[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((one: unknown): TreeAnswer[] => {
    const answer = fieldsOf(one);
    if (answer === null || typeof answer.input !== "string") return [];
    const { input, value: given } = answer;
    const known =
      given === null || typeof given === "string" || typeof given === "number" || typeof given === "boolean";
    return known ? [{ input, value: given }] : [];
  });
}

function attemptOf(value: unknown): Attempt | null {
  const attempt = fieldsOf(value);
  const body = fieldsOf(attempt?.body);
  if (attempt === null || body === null) return null;
  const { key, draft } = attempt;
  return typeof key === "string" && typeof draft === "string" ? { key, body, draft } : null;
}

export type KeptDraft = { draft: Draft; attempt: Attempt | null };

/** Reads a kept draft, whatever an earlier release or somebody else left there; null when there is none. */
export function readKeptDraft(kept: string | null): KeptDraft | null {
  if (kept === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(kept);
  } catch {
    // A damaged value: there is nothing to bring back.
    return null;
  }
  const whole = fieldsOf(value);
  const found = fieldsOf(whole?.draft);
  if (whole === null || found === null) return null;
  const draft: Draft = {
    title: text(found.title),
    severity: severities.find((severity) => severity === found.severity) ?? null,
    answers: answersOf(found.answers),
    overruleReason: text(found.overruleReason),
    serviceId: text(found.serviceId),
    startedAt: text(found.startedAt),
    detectedAt: text(found.detectedAt),
    impact: text(found.impact),
    usersAffected: text(found.usersAffected),
    commanderId: text(found.commanderId) || null,
    private: found.private === true,
    drill: found.drill === true,
    retrospective: found.retrospective === true,
  };
  return isEmptyDraft(draft) ? null : { draft, attempt: attemptOf(whole.attempt) };
}
