import { z } from "zod";
import { hotfixView } from "./hotfix-view";
import { hotfixRef } from "./hotfixes";
import { operation } from "./operation";
import { instantOut, personRef } from "./primitives";

/** The record of one hotfix, for whoever has to answer for it later. */
export const hotfixRecordView = z.object({
  hotfix: hotfixView,
  verdict: z.string(),
  /** What was recorded about it, in the order of recording. */
  story: z.array(
    z.object({
      id: z.string(),
      occurredAt: instantOut,
      recordedAt: instantOut,
      by: personRef.nullable(),
      text: z.string(),
    }),
  ),
  /** The entries of the incident's hash chain that stand for it, and the chain's head. */
  chain: z.object({
    count: z.number().int(),
    hash: z.string(),
    entries: z.array(
      z.object({
        seq: z.number().int(),
        at: instantOut,
        action: z.string(),
        via: z.string(),
        digest: z.string(),
        hash: z.string(),
      }),
    ),
  }),
  madeAt: instantOut,
});

export const readHotfixRecord = operation({
  method: "GET",
  path: "/hotfixes/{id}/record",
  summary: "The record of a hotfix: who, what, when, on which evidence, with the hashes of its audit entries",
  scope: "read",
  params: hotfixRef,
  answer: { status: 200, schema: hotfixRecordView },
});
