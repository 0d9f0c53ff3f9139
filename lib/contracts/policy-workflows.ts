import { z } from "zod";
import { workflowKeys } from "@/lib/domain/hotfix-workflow";

export const workflowKey = z.enum(workflowKeys);
const line = z.string().max(500);

/** The workflows of a policy: the shape that is stored and sent. What a command may leave open is for the rules of lib/domain to say. */
export const policyWorkflows = z
  .array(
    z.strictObject({
      key: workflowKey,
      label: z.string().min(1).max(200),
      description: line,
      smallFixesOnly: z.boolean(),
      steps: z
        .array(
          z.strictObject({
            key: z.string().regex(/^[a-z0-9_]{1,60}$/),
            purpose: line,
            detail: z.array(line).max(30),
            commands: z.array(z.string().max(1_000)).max(50),
            expected: line,
            irreversible: line.nullable(),
            production: z.boolean(),
          }),
        )
        .max(50),
    }),
  )
  .max(2 * workflowKeys.length);
