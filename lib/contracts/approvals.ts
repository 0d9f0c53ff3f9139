import { z } from "zod";
import { decisionWords, hotfixStates } from "@/lib/domain/hotfix-words";
import { severities } from "@/lib/domain/severity";
import { approvalRole, decisionView, gateView, verbalView } from "./hotfix-view";
import { hotfixRef, objectName } from "./hotfixes";
import { operation } from "./operation";
import { clearable, id, instant, instantOut, line, listOf, page, personRef, prose } from "./primitives";

const state = z.enum(hotfixStates);
const named = { commit: objectName.optional(), revisionId: id.optional() };

export const requestApproval = operation({
  method: "POST",
  path: "/hotfixes/{id}/approval-requests",
  summary: "Ask the roles that the policy names at this severity (R-APR-01)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({}),
  bodyOptional: true,
  answer: {
    status: 201,
    schema: z.object({ id, revisionId: id, roles: z.array(approvalRole), at: instantOut, state }),
  },
});

export const decide = operation({
  method: "POST",
  path: "/hotfixes/{id}/decisions",
  summary:
    "Approve, decline, ask for changes or withdraw, bound to the revision that was seen (R-APR-01 to 06)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({
    role: approvalRole,
    decision: z.enum(decisionWords),
    comment: clearable(5_000).optional(),
    ...named,
  }),
  answer: { status: 201, schema: decisionView.extend({ state }) },
});

export const recordVerbal = operation({
  method: "POST",
  path: "/hotfixes/{id}/verbal-approvals",
  summary: "Record an approval by word of mouth; the caller is its witness (R-APR-04)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({
    role: approvalRole,
    approverId: id,
    channel: line(200),
    words: prose(5_000),
    spokenAt: instant,
    ...named,
  }),
  answer: { status: 201, schema: verbalView.extend({ state }) },
});

export const confirmVerbal = operation({
  method: "POST",
  path: "/verbal-approvals/{id}/confirmation",
  summary: "Its giver says: I did, or I did not (R-APR-04)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({ confirmed: z.boolean() }),
  answer: { status: 200, schema: verbalView.extend({ state }) },
});

export const readGate = operation({
  method: "GET",
  path: "/hotfixes/{id}/gate",
  summary: "Whether the hotfix may go to production now, and everything that is missing, for any pipeline",
  scope: "read",
  params: hotfixRef,
  query: z.strictObject({ commit: objectName.optional() }),
  answer: {
    status: 200,
    schema: gateView.extend({ state, commit: z.string().nullable(), revisionId: id.nullable() }),
  },
});

/** Something that waits for the caller's word. */
const awaited = z.object({
  hotfix: z.object({ id, number: z.number().int(), title: z.string(), state }),
  incident: z.object({ id, key: z.string(), title: z.string(), severity: z.enum(severities) }),
  kind: z.enum(["decision", "verbal_confirmation"]),
  verbalId: id.nullable(),
  roles: z.array(approvalRole),
  author: personRef,
  askedAt: instantOut.nullable(),
  fixDueAt: instantOut.nullable(),
  /** Whose place the caller takes, where somebody who is away named them. */
  inPlaceOf: personRef.nullable(),
});

export const listApprovals = operation({
  method: "GET",
  path: "/approvals",
  summary: "What waits for the caller's decision or written confirmation, the earliest deadline first",
  scope: "read",
  query: z.strictObject({ limit: page.limit }),
  answer: { status: 200, schema: listOf(awaited) },
});
