import type { Refusal } from "@/lib/domain/refusal";
import { isRefusal, refuse } from "@/lib/domain/refusal";

/** Carries a rule's refusal out of a transaction, which rolls back. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.detail);
    this.name = "Refused";
  }
}

/** The rule's answer, or its refusal thrown. */
export function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Refused(answer);
  return answer;
}

/** Throws unless the permission holds; 403 with the action's name. */
export function demand(allowed: boolean, action: string): void {
  if (!allowed) throw new Refused(refuse("forbidden", action, "You may not do this."));
}

/** 404 for what does not exist or may not be seen: the two look the same. */
export function notFound(what: string): Refused {
  return new Refused(refuse("not_found", "not_found", `There is no such ${what}.`));
}
