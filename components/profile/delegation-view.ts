import type { z } from "zod";
import type { delegationView } from "@/lib/contracts/delegations";

export type DelegationView = z.output<typeof delegationView>;

/** A delegation that stands: whom, from when, until when. */
export type Delegation = {
  delegate: NonNullable<DelegationView["delegate"]>;
  from: string;
  until: string;
  note: string | null;
};

export const delegationKey = ["delegation"] as const;

/** The delegation that holds now or will, at a moment in milliseconds; null where there is none or it has run out (R-APR-05). */
export function standing({ delegate, from, until, note }: DelegationView, now: number): Delegation | null {
  if (delegate === null || from === null || until === null || Date.parse(until) <= now) return null;
  return { delegate, from, until, note };
}
