import { Refused } from "@/lib/db/refused";
import { refuse } from "@/lib/domain/refusal";

/**
 * Refuses a write on a row that somebody changed since it was seen, with the row as it is now; 428 where the caller does not say which version that was.
 */
export function demandVersion(seen: number | undefined, current: { version: number }, what: string): void {
  if (seen === undefined)
    throw new Refused(refuse("version_required", "version", `Say which version of the ${what} was seen.`));
  if (seen === current.version) return;
  throw new Refused(refuse("conflict", "version", `The ${what} was changed meanwhile.`, { current }));
}
