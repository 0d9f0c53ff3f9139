import { Refused } from "@/lib/db/refused";
import { claimedMoment } from "@/lib/domain/claimed-moment";
import { refuse } from "@/lib/domain/refusal";

/** The moment at which something is said to have happened, `now` where nothing is said; refused in the future and before `earliest`. */
export function claimedAt(said: Date | undefined, now: Date, earliest: Date): Date {
  if (said === undefined) return now;
  const at = claimedMoment(said, now);
  if (at === null) throw wrong("lies in the future");
  if (at < earliest) throw wrong("lies before the incident started");
  return at;
}

function wrong(message: string): Refused {
  return new Refused(refuse("invalid", "time", `at ${message}.`, { errors: [{ path: "at", message }] }));
}
