import type { Actor } from "./actor";
import { type Refusal, refuse } from "./refusal";

/**
 * Whose password this actor may change by giving the current one: their own, from a browser in which they are signed in. A token may
 * not, so that one that leaks never becomes the account.
 */
export function passwordOwner(actor: Actor): { userId: string; sessionId: string } | Refusal {
  if (actor.kind === "person" && actor.tokenId === null && actor.sessionId !== null) {
    return { userId: actor.userId, sessionId: actor.sessionId };
  }
  const detail = "A password is changed in a browser in which its owner is signed in, never by a token.";
  return refuse("forbidden", "session_only", detail);
}

/** The refusal of a current password that does not fit; it names its field. */
export function wrongCurrentPassword(): Refusal {
  const message = "This is not your current password.";
  return refuse("invalid", "current_password", message, { errors: [{ path: "currentPassword", message }] });
}
