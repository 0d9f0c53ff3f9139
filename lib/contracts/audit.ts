import { z } from "zod";
import { operation } from "./operation";
import { id, instantOut, listOf, page } from "./primitives";

export const auditEntryView = z.object({
  id,
  scope: z.string(),
  seq: z.number().int(),
  at: instantOut,
  actorId: id.nullable(),
  via: z.string(),
  action: z.string(),
  digest: z.string(),
  previous: z.string(),
  hash: z.string(),
  content: z.unknown(),
});

export const listAudit = operation({
  method: "GET",
  path: "/audit",
  summary: "The hash chain of an incident, or of settings when none is named, oldest first",
  scope: "read",
  query: z.strictObject({ incident: z.string().max(64).optional(), ...page }),
  answer: { status: 200, schema: listOf(auditEntryView) },
});

export const auditHead = operation({
  method: "GET",
  path: "/audit/head",
  summary: "Count and last hash of each chain, for safe keeping elsewhere",
  scope: "read",
  query: z.strictObject(page),
  answer: {
    status: 200,
    schema: z.object({
      chains: z.array(z.object({ scope: z.string(), count: z.number().int(), hash: z.string() })),
      nextCursor: z.string().nullable(),
    }),
  },
});
