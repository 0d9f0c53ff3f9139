import { z } from "zod";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { severities } from "@/lib/domain/severity";
import { classificationInput } from "./classifications";
import { operation } from "./operation";
import {
  clearable,
  id,
  instant,
  instantOut,
  line,
  listOf,
  page,
  personRef,
  prose,
  webAddress,
} from "./primitives";
import { classificationRecord } from "./stored-classification";

/** A path parameter that names an incident by id or by key. */
export const incidentRef = z.object({ id: z.string().max(64) });

const usersAffected = z.union([clearable(500), z.number().int().min(0).transform(String)]);

export const incidentInput = z.strictObject({
  title: line(200),
  severity: z.enum(severities),
  summary: clearable(5_000).optional(),
  impact: clearable(5_000).optional(),
  usersAffected: usersAffected.optional(),
  startedAt: instant.optional(),
  detectedAt: instant.nullish(),
  serviceIds: z.array(id).max(50).optional(),
  commanderId: id.nullish(),
  // The stepwise tree stops at the first decisive answer: what it did not ask is left out.
  classification: classificationInput.partial().nullish(),
  overruleReason: clearable(2_000).optional(),
  private: z.boolean().optional(),
  drill: z.boolean().optional(),
  retrospective: z.boolean().optional(),
});

export const incidentPatch = z.strictObject({
  title: line(200).optional(),
  summary: clearable(5_000).optional(),
  impact: clearable(5_000).optional(),
  usersAffected: usersAffected.optional(),
  startedAt: instant.optional(),
  detectedAt: instant.nullable().optional(),
  serviceIds: z.array(id).max(50).optional(),
  private: z.boolean().optional(),
  /** The road of what waits for a regular release (R-SLA-14, R-SLA-15). */
  backlogUrl: webAddress.nullable().optional(),
  releaseId: id.nullable().optional(),
  releaseNote: clearable(5_000).optional(),
  version: z.number().int().min(1).optional(),
});

export const releaseRef = z.object({
  id,
  name: z.string(),
  plannedFor: instantOut.nullable(),
  shippedAt: instantOut.nullable(),
});

export const serviceRef = z.object({ id, name: z.string(), slug: z.string() });

/** A line of the list of incidents. */
export const incidentRow = z.object({
  id,
  key: z.string(),
  title: z.string(),
  severity: z.enum(severities),
  status: z.enum(incidentStatuses),
  startedAt: instantOut,
  declaredAt: instantOut,
  resolvedAt: instantOut.nullable(),
  durationMinutes: z.number().int().nullable(),
  private: z.boolean(),
  drill: z.boolean(),
  retrospective: z.boolean(),
  commander: personRef.nullable(),
  services: z.array(serviceRef),
  nextDue: z.object({ label: z.string(), dueAt: instantOut }).nullable(),
});

export const incidentView = incidentRow.extend({
  channel: z.string(),
  summary: z.string().nullable(),
  impact: z.string().nullable(),
  usersAffected: z.string().nullable(),
  detectedAt: instantOut.nullable(),
  acknowledgedAt: instantOut.nullable(),
  deployedAt: instantOut.nullable(),
  closedAt: instantOut.nullable(),
  recordedAt: instantOut,
  declaredBy: personRef.nullable(),
  mergedInto: z.object({ id, key: z.string() }).nullable(),
  policyVersion: z.number().int(),
  hotfixRequired: z.boolean(),
  backlogUrl: z.string().nullable(),
  releaseNote: z.string().nullable(),
  release: releaseRef.nullable(),
  classification: classificationRecord.nullable(),
  version: z.number().int(),
});

const commaWords = <T extends string>(words: readonly [T, ...T[]] | readonly T[]) =>
  z
    .string()
    .max(200)
    .transform((text) => text.split(",").filter((word) => word !== ""))
    .pipe(z.array(z.enum(words)));

/** Filters of the list; several severities or statuses are parted by commas, `open` stands for all that are not over. */
export const incidentFilters = z.strictObject({
  status: commaWords([...incidentStatuses, "open"] as const).optional(),
  severity: commaWords(severities).optional(),
  service: z.string().max(100).optional(),
  commander: z.string().max(100).optional(),
  q: z.string().max(200).optional(),
  from: instant.optional(),
  to: instant.optional(),
  ...page,
});

const answer = { status: 200, schema: incidentView };

export const listIncidents = operation({
  method: "GET",
  path: "/incidents",
  summary: "Incidents that the caller may see, last declared first",
  scope: "read",
  query: incidentFilters,
  answer: { status: 200, schema: listOf(incidentRow) },
});

export const declareIncident = operation({
  method: "POST",
  path: "/incidents",
  summary: "Declare an incident, or record a past one (`retrospective`)",
  scope: "write",
  body: incidentInput,
  answer: { status: 201, schema: incidentView },
});

export const readIncident = operation({
  method: "GET",
  path: "/incidents/{id}",
  summary: "One incident, by id or key",
  scope: "read",
  params: incidentRef,
  answer,
});

export const editIncident = operation({
  method: "PATCH",
  path: "/incidents/{id}",
  summary: "Correct an incident's facts; a moved start moves its deadlines (R-SLA-21)",
  scope: "write",
  params: incidentRef,
  body: incidentPatch,
  answer,
});

export const changeSeverity = operation({
  method: "POST",
  path: "/incidents/{id}/severity",
  summary: "Raise or lower the severity, with a reason (R-SEV-05)",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({ severity: z.enum(severities), reason: prose(2_000) }),
  answer,
});

export const changeStatus = operation({
  method: "POST",
  path: "/incidents/{id}/status",
  summary: "Move the status (R-INC-10); `at` is when it happened",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({
    status: z.enum(incidentStatuses),
    note: clearable(2_000).optional(),
    at: instant.optional(),
    mergedIntoId: z.string().max(64).optional(),
  }),
  answer,
});

export const acknowledgeIncident = operation({
  method: "POST",
  path: "/incidents/{id}/acknowledgement",
  summary: "Acknowledge the page: somebody is on it",
  scope: "write",
  params: incidentRef,
  body: z.strictObject({}),
  bodyOptional: true,
  answer,
});
