import { z } from "zod";
import { operation } from "./operation";
import { id, instantOut, line, listOf, page } from "./primitives";

const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

export const serviceView = z.object({
  id,
  name: z.string(),
  slug: z.string(),
  archived: z.boolean(),
  createdAt: instantOut,
  version: z.number().int(),
});

const serviceParams = z.object({ id: z.string().max(64) });
const answer = { status: 200, schema: serviceView };

export const listServices = operation({
  method: "GET",
  path: "/services",
  summary: "Services, by name",
  scope: "read",
  query: z.strictObject({ archived: z.enum(["true", "false"]).optional(), ...page }),
  answer: { status: 200, schema: listOf(serviceView) },
});

export const createService = operation({
  method: "POST",
  path: "/services",
  summary: "Add a service; the slug is made from the name unless given",
  scope: "admin",
  body: z.strictObject({ name: line(120), slug: slug.optional() }),
  answer: { status: 201, schema: serviceView },
});

export const readService = operation({
  method: "GET",
  path: "/services/{id}",
  summary: "One service, by id or slug",
  scope: "read",
  params: serviceParams,
  answer,
});

export const editService = operation({
  method: "PATCH",
  path: "/services/{id}",
  summary: "Rename a service, or bring an archived one back",
  scope: "admin",
  params: serviceParams,
  body: z.strictObject({
    name: line(120).optional(),
    slug: slug.optional(),
    archived: z.boolean().optional(),
    version: z.number().int().min(1).optional(),
  }),
  answer,
});

export const archiveService = operation({
  method: "DELETE",
  path: "/services/{id}",
  summary: "Archive a service: past incidents keep it, new ones cannot choose it",
  scope: "admin",
  params: serviceParams,
  answer,
});
