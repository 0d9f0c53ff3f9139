import { z } from "zod";
import { tokenScopes } from "@/lib/domain/actor";
import { operation } from "./operation";
import { id, instant, instantOut, line, listOf, page } from "./primitives";

export const tokenView = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.enum(tokenScopes)),
  createdAt: instantOut,
  expiresAt: instantOut,
  lastUsedAt: instantOut.nullable(),
});

export const tokenInput = z.strictObject({
  name: line(120),
  scopes: z
    .array(z.enum(tokenScopes))
    .min(1)
    .transform((list) => [...new Set(list)]),
  expiresAt: instant.optional(),
});

const tokenParams = z.object({ id: z.string().max(64) });

export const listTokens = operation({
  method: "GET",
  path: "/tokens",
  summary: "The caller's own tokens that still work",
  scope: "read",
  query: z.strictObject(page),
  answer: { status: 200, schema: listOf(tokenView) },
});

export const createToken = operation({
  method: "POST",
  path: "/tokens",
  summary: "Make a token of one's own; its value is in this answer and nowhere else",
  scope: "write",
  body: tokenInput,
  answer: { status: 201, schema: tokenView.extend({ value: z.string() }) },
});

export const readToken = operation({
  method: "GET",
  path: "/tokens/{id}",
  summary: "One of the caller's own tokens",
  scope: "read",
  params: tokenParams,
  answer: { status: 200, schema: tokenView },
});

export const renameToken = operation({
  method: "PATCH",
  path: "/tokens/{id}",
  summary: "Rename one of the caller's own tokens",
  scope: "write",
  params: tokenParams,
  body: z.strictObject({ name: line(120) }),
  answer: { status: 200, schema: tokenView },
});

export const revokeToken = operation({
  method: "DELETE",
  path: "/tokens/{id}",
  summary: "Revoke one of the caller's own tokens at once",
  scope: "write",
  params: tokenParams,
  answer: { status: 204, schema: null },
});
