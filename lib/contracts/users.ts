import { z } from "zod";
import { orgRoles } from "@/lib/domain/roles";
import { operation } from "./operation";
import { id, instantOut, line, listOf, page, timeZone } from "./primitives";

export const email = z.string().trim().toLowerCase().max(254).pipe(z.email("must be an e-mail address"));

/** 12 to 200 characters, any. */
export const password = z.string().min(12, "must have 12 characters at least").max(200);

const roles = z
  .array(z.enum(orgRoles))
  .max(20)
  .transform((list) => [...new Set(list)]);

export const userInput = z.strictObject({
  email,
  name: line(120),
  roles: roles.default([]),
  timeZone: timeZone.optional(),
});

export const userPatch = z.strictObject({
  name: line(120).optional(),
  roles: roles.optional(),
  disabled: z.boolean().optional(),
  timeZone: timeZone.optional(),
  singleKeys: z.boolean().optional(),
  version: z.number().int().min(1).optional(),
});

export const userView = z.object({
  id,
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(orgRoles)),
  disabled: z.boolean(),
  timeZone: z.string(),
  singleKeys: z.boolean(),
  createdAt: instantOut,
  version: z.number().int(),
});

export const userRef = z.object({ id: z.string().max(64) });

const answer = { status: 200, schema: userView };
/** The link is shown in the answer of creation only. */
export const createdUserView = userView.extend({ passwordLink: z.string() });

export const listUsers = operation({
  method: "GET",
  path: "/users",
  summary: "Everybody, by name",
  scope: "read",
  query: z.strictObject({ q: z.string().max(100).optional(), ...page }),
  answer: { status: 200, schema: listOf(userView) },
});

export const createUser = operation({
  method: "POST",
  path: "/users",
  summary: "Add a person; the answer carries a one-time link to set a password",
  scope: "admin",
  body: userInput,
  answer: { status: 201, schema: createdUserView },
});

export const readUser = operation({
  method: "GET",
  path: "/users/{id}",
  summary: "One person; `me` is the caller",
  scope: "read",
  params: userRef,
  answer,
});

export const editUser = operation({
  method: "PATCH",
  path: "/users/{id}",
  summary: "One's own name, zone and shortcuts; roles and disabling by an administrator",
  scope: "write",
  params: userRef,
  body: userPatch,
  answer,
});

export const disableUser = operation({
  method: "DELETE",
  path: "/users/{id}",
  summary: "Disable a person: sign-ins and tokens stop at once, the record keeps the name",
  scope: "admin",
  params: userRef,
  answer,
});

export const setUp = operation({
  method: "POST",
  path: "/setup",
  summary: "Use the one-time set-up link: the first person becomes admin and incident commander",
  scope: null,
  body: z.strictObject({
    token: z.string().max(200),
    name: line(120),
    email,
    password,
    timeZone: timeZone.optional(),
  }),
  answer: { status: 201, schema: userView },
});

export const usePasswordLink = operation({
  method: "POST",
  path: "/password-links/use",
  summary: "Set a password by a one-time link; every session of that person ends",
  scope: null,
  body: z.strictObject({ token: z.string().max(200), password }),
  answer: { status: 200, schema: z.object({ email: z.string() }) },
});

export const createPasswordLink = operation({
  method: "POST",
  path: "/users/{id}/password-links",
  summary: "Make a new one-time password link for a person",
  scope: "admin",
  params: userRef,
  body: z.strictObject({}),
  bodyOptional: true,
  answer: { status: 201, schema: z.object({ passwordLink: z.string(), expiresAt: instantOut }) },
});

export const changePassword = operation({
  method: "POST",
  path: "/users/me/password",
  summary: "Change one's own password in a signed-in browser; every other session of that person ends",
  scope: "write",
  body: z
    .strictObject({ currentPassword: z.string().min(1, "must not be empty").max(200), password })
    .refine((sent) => sent.password !== sent.currentPassword, {
      path: ["password"],
      message: "must be another than the current one",
    }),
  answer: { status: 204, schema: null },
});
