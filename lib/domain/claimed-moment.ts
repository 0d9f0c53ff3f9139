/** How far a caller's clock may run ahead of ours. */
const toleranceMs = 60_000;

/**
 * The moment at which a caller says that something happened: one up to a minute ahead comes from a clock that runs fast and means
 * `now`; null for one that lies further ahead, since what has happened is not in the future.
 */
export function claimedMoment(claimed: Date, now: Date): Date | null {
  if (claimed <= now) return claimed;
  return claimed.getTime() - now.getTime() <= toleranceMs ? now : null;
}
