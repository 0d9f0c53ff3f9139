import { actionItemRule, isOpen, type SlaTimer } from "./timer";

/**
 * The open timer with the earliest deadline, running or breached and not settled since (R-SLA-22), or null. Timers of
 * retrospective incidents never lead: they have no breach moment before they are settled. Nor do those of action items, which outlive the incident.
 */
export function nextDue(timers: readonly SlaTimer[]): (SlaTimer & { dueAt: Date; breachAt: Date }) | null {
  let next: (SlaTimer & { dueAt: Date; breachAt: Date }) | null = null;
  for (const timer of timers) {
    const { dueAt, breachAt } = timer;
    if (!isOpen(timer) || dueAt === null || breachAt === null || timer.rule === actionItemRule) continue;
    if (next === null || dueAt < next.dueAt) next = { ...timer, dueAt, breachAt };
  }
  return next;
}
