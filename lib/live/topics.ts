/** The NOTIFY channel on which every committed change announces its topics. */
export const liveChannel = "firebreak";

/** Everything that one incident's page shows. */
export function incidentTopic(incidentId: string): string {
  return `incident:${incidentId}`;
}

/** One line of the lists of incidents; a private one concerns its members only. */
export function lineTopic(incidentId: string, isPrivate: boolean): string {
  return `incidents:${incidentId}${isPrivate ? ":private" : ""}`;
}

/** Who may see an incident may have changed: a role was given or taken, it was made private or public. */
export function accessTopic(incidentId: string): string {
  return `access:${incidentId}`;
}

/** People, services and policy. */
export const settingsTopic = "settings";

/** What a person may do may have changed: roles, a disabled account, an ended session, a revoked token. */
export function personTopic(userId: string): string {
  return `person:${userId}`;
}

/** A person's notices. */
export function noticesTopic(userId: string): string {
  return `notices:${userId}`;
}

/** Who else has an incident open. */
export function presenceTopic(incidentId: string): string {
  return `presence:${incidentId}`;
}

/** A timer was armed or moved whose next moment is this; wakes the engines that would sleep longer. */
export function timersTopic(next: Date): string {
  return `timers:${next.getTime()}`;
}

/** The moment of a payload that wakes engines, or null for any other payload. */
export function wakeMoment(payload: string): Date | null {
  const at = /^timers:(\d{1,15})$/.exec(payload)?.[1];
  return at === undefined ? null : new Date(Number(at));
}
