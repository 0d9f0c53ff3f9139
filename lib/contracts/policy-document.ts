import { z } from "zod";
import { anyLevelTimers } from "@/lib/domain/default-policy/any-level";
import { defaultWorkflow, workflows } from "@/lib/domain/default-policy/workflows";
import { classificationInputs, type PolicyDocument } from "@/lib/domain/policy";
import { incidentRoles } from "@/lib/domain/roles";
import { severities } from "@/lib/domain/severity";
import { timerAnchors } from "@/lib/domain/timer";
import { policyWorkflows, workflowKey } from "./policy-workflows";
import { clearable } from "./primitives";

const label = z.string().min(1).max(200);
const duration = z.string().max(40);
const count = z.number().int().min(0);
const causes = z.array(z.string().max(60)).max(40);
const input = z.enum(classificationInputs);

const timerRule = z.strictObject({
  rule: z.string().regex(/^[a-z0-9_]{1,60}$/),
  label,
  anchor: z.enum(timerAnchors),
  due: duration.nullable(),
  repeat: duration.exactOptional(),
  remind: duration.exactOptional(),
  grace: duration.exactOptional(),
  notBefore: duration.exactOptional(),
  warnAt: z.array(z.number().gt(0).lt(1)).max(20).exactOptional(),
  automatic: z.boolean(),
  notify: z.array(z.enum(incidentRoles)).max(incidentRoles.length),
  rootCause: z.boolean().exactOptional(),
});
const timerRules = z.array(timerRule).max(100);

const severityPolicy = z.strictObject({
  label,
  definition: z.string().max(2_000),
  examples: z.array(z.string().max(500)).max(50),
  hotfixRequired: z.boolean(),
  approverRoles: z.array(z.enum([...incidentRoles, "reviewer"])).max(10),
  verbalApproval: z.boolean(),
  bypassAllowed: z.boolean(),
  requiredChecks: z.array(z.string().max(60)).max(100),
  skippableChecks: z.boolean(),
  scopeBudget: z.strictObject({ files: count, lines: count, directories: count }),
  timers: timerRules,
});

const test = z.union([
  z.strictObject({ input, is: z.array(z.union([z.string().max(60), z.boolean()])).max(50) }),
  z.strictObject({ input, gt: z.number() }),
  z.strictObject({ input, atLeast: z.number() }),
]);

const parts = {
  severities: z.strictObject({ P0: severityPolicy, P1: severityPolicy, P2: severityPolicy }),
  classification: z.strictObject({
    questions: z
      .array(
        z.strictObject({
          input,
          label: z.string().max(500),
          kind: z.enum(["choice", "yes_no", "percent"]),
          options: z
            .array(z.strictObject({ value: z.string().max(60), label }))
            .max(50)
            .exactOptional(),
        }),
      )
      .max(50),
    branches: z
      .array(
        z.strictObject({
          key: z.string().max(60),
          severity: z.enum(severities),
          when: z.array(test).max(20),
          reason: z.string().max(500),
        }),
      )
      .max(200),
    otherwise: z.strictObject({ severity: z.enum(severities), reason: z.string().max(500) }),
  }),
  phases: z
    .array(
      z.strictObject({
        key: z.string().max(60),
        label,
        target: z.strictObject({ kind: z.enum(["window", "length"]), from: duration, to: duration }),
        enteredBy: causes.exactOptional(),
        steps: z
          .array(
            z.strictObject({
              key: z.string().max(60),
              label: z.string().max(500),
              tickedBy: causes.exactOptional(),
            }),
          )
          .max(100),
      }),
    )
    .max(50),
};

/** The policy document: the shape that is stored and read. That its parts fit together is for the rules of lib/domain to say. */
export const policyDocument: z.ZodType<PolicyDocument> = z.strictObject({
  ...parts,
  // A document without them, as written before there were such parts, follows the default ones.
  timers: timerRules.default(() => [...anyLevelTimers]),
  workflows: policyWorkflows.default(() => [...workflows]),
  defaultWorkflow: workflowKey.default(defaultWorkflow),
});

/** A whole document as it is sent to be saved, with the version that it was made from and why it was made. */
export const sentPolicy: z.ZodType<PolicyDocument & { version?: number; note?: string | null }> =
  z.strictObject({
    version: z.number().int().min(1).max(2_147_483_647).exactOptional(),
    note: clearable(500).exactOptional(),
    ...parts,
    timers: timerRules,
    workflows: policyWorkflows,
    defaultWorkflow: workflowKey,
  });
