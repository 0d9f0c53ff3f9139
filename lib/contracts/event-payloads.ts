import { z } from "zod";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { incidentRoles } from "@/lib/domain/roles";
import { severities } from "@/lib/domain/severity";
import type { EventPayloads, SystemEventType } from "@/lib/domain/timeline-event";
import { armReasons, breachNotes, cancelReasons } from "@/lib/domain/timer-event";

import { watchReadings } from "@/lib/domain/watch-items";
import { hotfixPayloads } from "./hotfix-event-payloads";
import { reviewPayloads } from "./review-event-payloads";

const text = z.string();
const maybe = z.string().nullable();
const severity = z.enum(severities);
const status = z.enum(incidentStatuses);
const role = z.enum(incidentRoles);
const named = { rule: text, label: text };
const phaseStep = { phase: text, step: text, label: text, note: maybe };

/** The payload of each type of recorded event, as it stands in the database. */
const payloads: { [T in SystemEventType]: z.ZodType<EventPayloads[T]> } = {
  ...hotfixPayloads,
  ...reviewPayloads,
  "incident.declared": z.object({
    severity,
    title: text,
    retrospective: z.boolean(),
    suggested: severity.nullable(),
    overruleReason: maybe,
  }),
  "incident.edited": z.object({ changes: z.record(text, z.object({ from: maybe, to: maybe })) }),
  "incident.start_moved": z.object({ from: text, to: text }),
  "incident.acknowledged": z.object({ userId: text }),
  "incident.merged_here": z.object({ key: text }),
  "severity.changed": z.object({ from: severity, to: severity, reason: text }),
  "status.changed": z.object({ from: status, to: status, note: maybe, mergedIntoKey: maybe }),
  "role.assigned": z.object({ role, userId: text, previousUserId: maybe, note: maybe }),
  "role.acknowledged": z.object({ role, userId: text }),
  "role.removed": z.object({ role, userId: text }),
  "phase.entered": z.object({ phase: text, label: text }),
  "phase.step_done": z.object(phaseStep),
  "phase.step_undone": z.object(phaseStep),
  "watch.read": z.object({ ...named, item: text, reading: z.enum(watchReadings), note: maybe }),
  "release.shipped": z.object({ name: text }),
  "watch.closed": z.object({ ...named, note: maybe }),
  "timer.warned": z.object({ ...named, share: z.number(), dueAt: text }),
  "timer.due": z.object({ ...named, dueAt: text, breachAt: text }),
  "timer.reminded": z.object({ ...named, dueAt: text }),
  "timer.fired": z.object({ ...named, dueAt: text, people: z.number().int(), late: z.boolean() }),
  "timer.breached": z.object({ ...named, dueAt: maybe, breachAt: text }),
  "timer.met": z.object({ ...named, dueAt: maybe, nextDueAt: maybe }),
  "timer.met_late": z.object({ ...named, dueAt: maybe, nextDueAt: maybe }),
  "timer.unsettled": z.object({ ...named, state: z.enum(["running", "breached"]) }),
  "timer.rejudged": z.object({ ...named, to: z.enum(["met", "met_late"]) }),
  "timer.breach_withdrawn": z.object({
    ...named,
    earlierDueAt: maybe,
    breachedAt: text,
    dueAt: maybe,
    note: z.enum(breachNotes),
  }),
  "timers.cancelled": z.object({ reason: z.enum(cancelReasons), timers: z.array(z.object(named)) }),
  "timers.armed": z.object({
    reason: z.enum(armReasons),
    timers: z.array(z.object({ ...named, dueAt: maybe })),
  }),
  "timers.moved": z.object({ timers: z.array(z.object({ ...named, from: maybe, to: maybe })) }),
};

/** A stored payload read by its type's schema; another shape is corruption and throws. */
export function eventPayload<T extends SystemEventType>(type: T, stored: unknown): EventPayloads[T] {
  return payloads[type].parse(stored);
}
