import { z } from "zod";
import { operation } from "./operation";
import { id, instantOut } from "./primitives";

const failedJob = z.object({
  id: z.string(),
  task: z.string(),
  attempts: z.number().int(),
  lastError: z.string().nullable(),
  createdAt: instantOut,
  failedAt: instantOut,
});

/** What works behind the desk: who fires timers, how late they are, what the queue holds, whether the audit trail was found to hold. */
export const machineryView = z.object({
  workers: z.array(
    z.object({
      id,
      host: z.string(),
      pid: z.number().int(),
      startedAt: instantOut,
      beatAt: instantOut,
      running: z.boolean(),
    }),
  ),
  timers: z.object({
    armed: z.number().int(),
    due: z.number().int(),
    oldestDueAt: instantOut.nullable(),
    nextAt: instantOut.nullable(),
  }),
  queue: z.object({ waiting: z.number().int(), running: z.number().int(), failed: z.number().int() }),
  failedJobs: z.array(failedJob),
  auditChecks: z.array(
    z.object({ id, startedAt: instantOut, finishedAt: instantOut, holds: z.boolean(), detail: z.string() }),
  ),
  serverNow: instantOut,
});

const jobRef = z.object({ id: z.string().regex(/^\d{1,18}$/) });

export const readMachinery = operation({
  method: "GET",
  path: "/machinery",
  summary: "Workers, timers, queue with its failed jobs, and the latest checks of the audit trail",
  scope: "admin",
  answer: { status: 200, schema: machineryView },
});

export const retryJob = operation({
  method: "POST",
  path: "/machinery/jobs/{id}/retries",
  summary: "Try a job again that failed for good",
  scope: "admin",
  params: jobRef,
  body: z.strictObject({}),
  bodyOptional: true,
  answer: { status: 200, schema: z.object({ id: z.string() }) },
});

export const discardJob = operation({
  method: "DELETE",
  path: "/machinery/jobs/{id}",
  summary: "Give up a job that failed for good",
  scope: "admin",
  params: jobRef,
  answer: { status: 204, schema: null },
});

export const requestAuditCheck = operation({
  method: "POST",
  path: "/machinery/audit-checks",
  summary: "Recompute the audit trail now, in the background",
  scope: "admin",
  body: z.strictObject({}),
  bodyOptional: true,
  answer: { status: 202, schema: z.object({ queued: z.boolean() }) },
});
