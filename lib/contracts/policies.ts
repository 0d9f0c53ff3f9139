import { z } from "zod";
import { operation } from "./operation";
import { sentPolicy } from "./policy-document";
import { instantOut, listOf, page, personRef } from "./primitives";

/** The policy document as api.md describes it; its inner shape is data, checked by the rules of lib/domain when saved. */
export const policyView = z.looseObject({
  version: z.number().int(),
  severities: z.record(
    z.string(),
    z.looseObject({ label: z.string(), timers: z.array(z.looseObject({ rule: z.string() })) }),
  ),
  classification: z.looseObject({}),
  phases: z.array(z.looseObject({})),
  timers: z.array(z.looseObject({ rule: z.string() })),
});

export const currentPolicy = operation({
  method: "GET",
  path: "/policies/current",
  summary: "The response policy that new incidents are declared under",
  scope: "read",
  answer: { status: 200, schema: policyView },
});

export const savePolicy = operation({
  method: "POST",
  path: "/policies",
  summary:
    "Save the whole policy as its next version; earlier versions stay, and so do the incidents under them",
  scope: "admin",
  body: sentPolicy,
  answer: { status: 201, schema: policyView },
});

export const readPolicy = operation({
  method: "GET",
  path: "/policies/{version}",
  summary: "One version of the policy, as incidents declared under it still follow it",
  scope: "read",
  params: z.object({ version: z.coerce.number().int().min(1).max(2_000_000_000) }),
  answer: { status: 200, schema: policyView },
});

export const listPolicies = operation({
  method: "GET",
  path: "/policies",
  summary: "The versions of the policy, newest first",
  scope: "read",
  query: z.strictObject(page),
  answer: {
    status: 200,
    schema: listOf(
      z.object({
        version: z.number().int(),
        author: personRef.nullable(),
        createdAt: instantOut,
        note: z.string().nullable(),
      }),
    ),
  },
});
