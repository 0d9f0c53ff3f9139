import { z } from "zod";
import { operation } from "./operation";
import { id, instant, instantOut, line, listOf, page } from "./primitives";

export const releaseView = z.object({
  id,
  name: z.string(),
  plannedFor: instantOut.nullable(),
  shippedAt: instantOut.nullable(),
  incidents: z.number().int(),
  createdAt: instantOut,
  version: z.number().int(),
});

const answer = { status: 200, schema: releaseView };

export const listReleases = operation({
  method: "GET",
  path: "/releases",
  summary: "Regular releases, those to come first",
  scope: "read",
  query: z.strictObject({ limit: page.limit }),
  answer: { status: 200, schema: listOf(releaseView) },
});

export const planRelease = operation({
  method: "POST",
  path: "/releases",
  summary: "Plan a regular release (R-SLA-14)",
  scope: "write",
  body: z.strictObject({ name: line(120), plannedFor: instant.nullish() }),
  answer: { status: 201, schema: releaseView },
});

export const editRelease = operation({
  method: "PATCH",
  path: "/releases/{id}",
  summary: "Move a release, or say that it shipped: the fixes that wait for it follow (R-SLA-14)",
  scope: "write",
  params: z.object({ id }),
  body: z.strictObject({
    name: line(120).optional(),
    plannedFor: instant.nullable().optional(),
    shippedAt: instant.optional(),
    version: z.number().int().min(1).optional(),
  }),
  answer,
});
