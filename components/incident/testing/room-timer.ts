import type { RoomTimer } from "../room-view";

let made = 0;

/** A clock as the page has it: running, counted from 14:00Z of 14 March 2026, due two hours later. */
export function roomTimer(facts: Partial<RoomTimer>): RoomTimer {
  const due = facts.dueAt === undefined ? "2026-03-14T16:00:00.000Z" : facts.dueAt;
  return {
    id: `timer-${made++}`,
    rule: "fix_deployed",
    label: "Fix deployed",
    severity: "P0",
    state: "running",
    automatic: false,
    anchor: "started",
    anchorAt: due === null ? null : "2026-03-14T14:00:00.000Z",
    dueAt: due,
    breachAt: due,
    breachedAt: null,
    round: 0,
    settledAt: null,
    settledBy: null,
    notify: [],
    ...facts,
  };
}
