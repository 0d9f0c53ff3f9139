import type { Refusal } from "@/lib/domain/refusal";

export type ProblemFields = {
  status: number;
  title: string;
  detail: string;
  rule?: string;
  errors?: { path: string; message: string }[];
  current?: unknown;
};

/** An `application/problem+json` answer (RFC 9457); `rule` is the stable name of what refused. */
export function problem(fields: ProblemFields, headers: Record<string, string> = {}): Response {
  const body = { type: fields.rule ? `urn:firebreak:${fields.rule}` : "about:blank", ...fields };
  return Response.json(body, {
    status: fields.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
  });
}

const statusOfKind = {
  invalid: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  version_required: 428,
} as const;
const titleOfKind = {
  invalid: "Invalid",
  forbidden: "Forbidden",
  not_found: "Not found",
  conflict: "Refused by a rule",
  version_required: "Version required",
} as const;

/** The answer to a rule's refusal. */
export function refusalProblem(refusal: Refusal): Response {
  const { kind, rule, detail, errors, current } = refusal;
  return problem({
    status: statusOfKind[kind],
    title: titleOfKind[kind],
    detail,
    rule,
    ...(errors ? { errors } : {}),
    ...(current === undefined ? {} : { current }),
  });
}

/** The answer while the database cannot be reached: nothing was written, try again. */
export function awayProblem(): Response {
  return problem(
    {
      status: 503,
      title: "Database not reachable",
      detail:
        "The database does not answer at the moment; nothing was changed. Firebreak recovers by itself.",
      rule: "database_away",
    },
    { "retry-after": "2" },
  );
}
