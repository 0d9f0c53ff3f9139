/**
 * Why a rule says no. `kind` maps to the HTTP status (invalid 422, forbidden 403, not_found 404, conflict 409,
 * version_required 428); `rule` is the stable name of the rule or requirement; `current` is the row as it is now.
 */
export type Refusal = {
  refused: true;
  kind: "invalid" | "forbidden" | "not_found" | "conflict" | "version_required";
  rule: string;
  detail: string;
  errors?: { path: string; message: string }[];
  current?: unknown;
};

/** Makes a refusal of the given kind. */
export function refuse(
  kind: Refusal["kind"],
  rule: string,
  detail: string,
  extra: Pick<Refusal, "errors" | "current"> = {},
): Refusal {
  return { refused: true, kind, rule, detail, ...extra };
}

/** Whether a rule's answer is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refused" in value && value.refused === true;
}
