import { z } from "zod";
import { operation } from "./operation";
import { clearable, id, instant, instantOut, personRef } from "./primitives";

export const delegationView = z.object({
  delegate: personRef.nullable(),
  from: instantOut.nullable(),
  until: instantOut.nullable(),
  note: z.string().nullable(),
});

const params = z.object({ id: z.string().max(64) });
const answer = { status: 200, schema: delegationView };

export const readDelegation = operation({
  method: "GET",
  path: "/users/{id}/delegation",
  summary: "Who is asked in somebody's place while they are away (R-APR-05)",
  scope: "read",
  params,
  answer,
});

export const delegate = operation({
  method: "PUT",
  path: "/users/{id}/delegation",
  summary: "Name who is asked in one's place, from when until when; null ends it (R-APR-05)",
  scope: "write",
  params,
  body: z.strictObject({
    delegateId: id.nullable(),
    from: instant.optional(),
    until: instant.optional(),
    note: clearable(500).optional(),
  }),
  answer,
});
