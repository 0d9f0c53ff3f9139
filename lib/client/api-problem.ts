export type FieldProblem = { path: string; message: string };

type ProblemFacts = {
  status: number;
  title: string;
  detail: string;
  errors: FieldProblem[];
  rule: string | null;
  current: unknown;
  retryAfterMs: number | null;
};

/**
 * Why the server refused, or that it could not be asked: `status` 0 means that no answer came. `detail` is a sentence for people;
 * `errors` name fields by path, `rule` the rule that refused, `current` carries the row as it is now on a version conflict.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly rule: string | null;
  readonly current: unknown;
  readonly retryAfterMs: number | null;

  constructor(facts: ProblemFacts) {
    super(facts.detail);
    this.name = "ApiProblem";
    this.status = facts.status;
    this.title = facts.title;
    this.detail = facts.detail;
    this.errors = facts.errors;
    this.rule = facts.rule;
    this.current = facts.current;
    this.retryAfterMs = facts.retryAfterMs;
  }

  /** The first message about this field, if the server named it. */
  messageFor(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message;
  }

  /** Whether the same request may succeed later without a change: no answer, overload, or the database away. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || (this.status >= 502 && this.status <= 504);
  }
}

/** Whether a part of the page's own code could not be fetched, as the bundler's loader names it. */
function isMissingCode(error: unknown): boolean {
  return error instanceof Error && error.name === "ChunkLoadError";
}

/** The sentence to show for whatever was thrown. */
export function problemWords(error: unknown): string {
  if (error instanceof ApiProblem) return error.detail;
  if (isMissingCode(error)) return noAnswer().detail;
  return "Something went wrong on this page. Load it again; if it happens again, tell an administrator.";
}

/** The problem of a request that got no answer. */
export function noAnswer(): ApiProblem {
  const detail = "The server did not answer. Nothing is lost: try again when the connection is back.";
  return new ApiProblem({
    status: 0,
    title: "No answer",
    detail,
    errors: [],
    rule: null,
    current: undefined,
    retryAfterMs: null,
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function fieldProblem(value: unknown): FieldProblem[] {
  if (!isRecord(value) || typeof value.path !== "string" || typeof value.message !== "string") return [];
  return [{ path: value.path, message: value.message }];
}

/** Milliseconds of a `Retry-After` header in seconds; null when there is none. */
function retryAfterMs(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}

/** Reads a refusal from an answer with a `problem+json` body; a body of another kind leaves only the status to speak. */
export function problemFrom(status: number, body: unknown, retryAfter: string | null): ApiProblem {
  const facts = isRecord(body) ? body : {};
  const errors = facts.errors;
  const title = textOf(facts.title) ?? `Answer ${status}`;
  return new ApiProblem({
    status,
    title,
    detail: textOf(facts.detail) ?? title,
    errors: Array.isArray(errors) ? errors.flatMap(fieldProblem) : [],
    rule: textOf(facts.rule),
    current: facts.current,
    retryAfterMs: retryAfterMs(retryAfter),
  });
}
