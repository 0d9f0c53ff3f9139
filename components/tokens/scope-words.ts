import type { TokenScope } from "@/lib/domain/actor";

/** What a token with each scope may do, in one sentence. */
export const scopeDuties: Record<TokenScope, string> = {
  read: "Reads all that you may read; changes nothing.",
  write: "Reads, and does on incidents what you may do: declares, writes the timeline, changes statuses.",
  checks: "Reports the results of automatic checks, such as a pipeline's tests; reads nothing else.",
  admin: "All that you may do, people, services, policy and machinery included.",
};

/** Scopes in words. */
export function scopeWords(scopes: readonly TokenScope[]): string {
  return scopes.join(", ");
}
