import type { Actor, TokenScope } from "./actor";
import { can, scopeAllows } from "./permissions";
import { type Refusal, refuse } from "./refusal";

const yearMs = 365 * 24 * 3_600_000;
const usualMs = 90 * 24 * 3_600_000;

/**
 * When a new token runs out, or why it may not be made: one year at most, 90 days unless said otherwise; a token never
 * exceeds its owner (the scope `admin` is for administrators), nor the token that makes it.
 */
export function tokenGrant(
  actor: Extract<Actor, { kind: "person" }>,
  asked: { scopes: readonly TokenScope[]; expiresAt?: Date | undefined },
  now: Date,
): { expiresAt: Date } | Refusal {
  if (asked.scopes.includes("admin") && !can(actor, "tokens.manage")) {
    return refuse("forbidden", "token_scope", "Only an administrator's token can have the scope `admin`.");
  }
  if (asked.scopes.some((scope) => !scopeAllows(actor.scopes, scope))) {
    return refuse(
      "forbidden",
      "token_scope",
      "A token cannot make another one with more scopes than it has.",
    );
  }
  const expiresAt = asked.expiresAt ?? new Date(now.getTime() + usualMs);
  const wrong =
    expiresAt <= now
      ? "must lie ahead"
      : expiresAt.getTime() > now.getTime() + yearMs
        ? "must be within a year"
        : null;
  if (wrong)
    return refuse("invalid", "token_lifetime", `expiresAt ${wrong}.`, {
      errors: [{ path: "expiresAt", message: wrong }],
    });
  return { expiresAt };
}
