import { z } from "zod";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { incidentRoles } from "@/lib/domain/roles";
import { severities } from "@/lib/domain/severity";
import { timerAnchors, timerStates } from "@/lib/domain/timer";
import { actionItemView } from "./action-items";
import { listApprovals } from "./approvals";
import { operation } from "./operation";
import { id, instantOut, personRef } from "./primitives";

/** How much of each part is shown, and up to how many other open incidents are counted; as many others mean "or more". */
export const dashboardLimits = { incidents: 50, timers: 20, awaiting: 20, others: 1_000 } as const;

const incidentName = z.object({
  id,
  key: z.string(),
  title: z.string(),
  severity: z.enum(severities),
  drill: z.boolean(),
});

/** An open incident with what is due next on it. */
const openIncident = incidentName.extend({
  status: z.enum(incidentStatuses),
  private: z.boolean(),
  retrospective: z.boolean(),
  startedAt: instantOut,
  commander: personRef.nullable(),
  nextDue: z.object({ label: z.string(), dueAt: instantOut, breachAt: instantOut }).nullable(),
});

/** An open timer; `mine` where its rule tells a role that the caller holds on the incident, or the caller commands it. */
export const deskTimer = z.object({
  id,
  rule: z.string(),
  label: z.string(),
  state: z.enum(timerStates),
  automatic: z.boolean(),
  anchor: z.enum(timerAnchors),
  anchorAt: instantOut.nullable(),
  dueAt: instantOut,
  breachAt: instantOut,
  settledAt: z.null(),
  mine: z.boolean(),
  incident: incidentName,
});

const givenRole = z.object({
  id,
  role: z.enum(incidentRoles),
  note: z.string().nullable(),
  assignedAt: instantOut,
  assignedBy: personRef.nullable(),
  incident: incidentName,
});

/** What is burning, what is due next, what waits for the caller; when all is calm, the last incident and the open reviews. */
export const dashboardView = z.object({
  leadId: id.nullable(),
  incidents: z.object({ items: z.array(openIncident), others: z.number().int() }),
  /** `more` where others are due later. */
  dueNext: z.object({ items: z.array(deskTimer), more: z.boolean() }),
  awaiting: z.object({
    roles: z.array(givenRole),
    pages: z.array(incidentName.extend({ declaredAt: instantOut })),
    /** Decisions on hotfixes and written confirmations of what was said, as `GET /approvals` lists them. */
    approvals: listApprovals.answer.schema.shape.items,
    overdue: z.array(deskTimer),
    /** The caller's own open ones that are late or due within seven days (R-SLA-18). */
    actionItems: z.array(
      actionItemView.pick({ id: true, title: true, state: true, dueOn: true, dueAt: true }).extend({
        incident: incidentName,
      }),
    ),
  }),
  reviews: z.array(deskTimer),
  last: incidentName
    .extend({ status: z.enum(incidentStatuses), startedAt: instantOut, resolvedAt: instantOut.nullable() })
    .nullable(),
  serverNow: instantOut,
});

export const readDashboard = operation({
  method: "GET",
  path: "/dashboard",
  summary: "Open incidents by their earliest deadline, what is due next, and what waits for the caller",
  scope: "read",
  answer: { status: 200, schema: dashboardView },
});

/** What the frame of every page shows of the caller's own: unread notices and their most urgent clock. */
export const deskUrgentView = z.object({
  unread: z.number().int(),
  latest: z.object({ id, at: instantOut, text: z.string() }).nullable(),
  /** When a breach or a page last spoke among the unread. */
  alarmAt: instantOut.nullable(),
  urgent: z
    .object({ key: z.string(), label: z.string(), anchorAt: instantOut.nullable(), dueAt: instantOut })
    .nullable(),
  serverNow: instantOut,
});

export const readUrgent = operation({
  method: "GET",
  path: "/desk/urgent",
  summary: "The caller's unread notices in a number, the latest of them, and their most urgent clock",
  scope: "read",
  answer: { status: 200, schema: deskUrgentView },
});
