import { z } from "zod";
import { incidentRoles } from "@/lib/domain/roles";
import { incidentRef } from "./incidents";
import { operation } from "./operation";
import { clearable, id, instantOut, personRef } from "./primitives";

export const assignmentView = z.object({
  id,
  role: z.enum(incidentRoles),
  user: personRef,
  note: z.string().nullable(),
  assignedBy: personRef.nullable(),
  assignedAt: instantOut,
  acknowledgedAt: instantOut.nullable(),
  endedAt: instantOut.nullable(),
});

const roleParams = incidentRef.extend({ role: z.enum(incidentRoles) });
const answer = { status: 200, schema: z.object({ items: z.array(assignmentView) }) };

export const listRoles = operation({
  method: "GET",
  path: "/incidents/{id}/roles",
  summary: "Who holds which role now, and who held it before",
  scope: "read",
  params: incidentRef,
  answer,
});

export const assignRole = operation({
  method: "PUT",
  path: "/incidents/{id}/roles/{role}",
  summary: "Assign or hand over a role (R-INC-09); the three shared roles are added to",
  scope: "write",
  params: roleParams,
  body: z.strictObject({ userId: id, note: clearable(2_000).optional() }),
  answer,
});

export const acknowledgeRole = operation({
  method: "POST",
  path: "/incidents/{id}/roles/{role}/acknowledgement",
  summary: "Accept a role that was handed to the caller",
  scope: "write",
  params: roleParams,
  body: z.strictObject({}),
  bodyOptional: true,
  answer,
});

export const removeRole = operation({
  method: "DELETE",
  path: "/incidents/{id}/roles/{role}/{userId}",
  summary: "Take a role from a person",
  scope: "write",
  params: roleParams.extend({ userId: id }),
  answer,
});
