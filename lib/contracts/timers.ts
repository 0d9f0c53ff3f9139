import { z } from "zod";
import { incidentRoles } from "@/lib/domain/roles";
import { severities } from "@/lib/domain/severity";
import { timerAnchors, timerStates } from "@/lib/domain/timer";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { id, instantOut } from "./primitives";

export const timerView = z.object({
  id,
  rule: z.string(),
  label: z.string(),
  severity: z.enum(severities),
  state: z.enum(timerStates),
  automatic: z.boolean(),
  anchor: z.enum(timerAnchors),
  anchorAt: instantOut.nullable(),
  dueAt: instantOut.nullable(),
  breachAt: instantOut.nullable(),
  breachedAt: instantOut.nullable(),
  round: z.number().int(),
  settledAt: instantOut.nullable(),
  settledBy: z.string().nullable(),
  notify: z.array(z.enum(incidentRoles)),
});

export const listTimers = operation({
  method: "GET",
  path: "/incidents/{id}/timers",
  summary: "The incident's deadlines and what settled them (R-SLA-19)",
  scope: "read",
  params: incidentRef,
  answer: { status: 200, schema: z.object({ items: z.array(timerView) }) },
});
