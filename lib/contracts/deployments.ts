import { z } from "zod";
import { environments, hotfixStates } from "@/lib/domain/hotfix-words";
import { rollbackReasons, rollbackStages } from "@/lib/domain/rollback";
import { rollbackMethods } from "@/lib/domain/rollback-commands";
import { deploymentView, rollbackView, verificationView } from "./hotfix-view";
import { hotfixRef, objectName } from "./hotfixes";
import { operation } from "./operation";
import { clearable, instant, prose } from "./primitives";

const hotfixState = z.enum(hotfixStates);

export const startDeployment = operation({
  method: "POST",
  path: "/hotfixes/{id}/deployments",
  summary:
    "Begin a deployment; to production only through the open gate, or by a named bypass at P0 (R-FIX-04, R-APR-06)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({
    environment: z.enum(environments),
    commit: objectName.optional(),
    tree: objectName.optional(),
    /** `password`: signs the caller in again where their session began more than ten minutes ago. */
    bypass: z.strictObject({ reason: prose(2_000), password: z.string().max(1_000).optional() }).optional(),
  }),
  answer: { status: 201, schema: deploymentView.extend({ hotfixState }) },
});

export const endDeployment = operation({
  method: "PATCH",
  path: "/deployments/{id}",
  summary: "Say how a deployment ended, and when (R-SLA-04)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({ state: z.enum(["succeeded", "failed"]), at: instant.optional() }),
  answer: { status: 200, schema: deploymentView.extend({ hotfixState }) },
});

export const verifyHotfix = operation({
  method: "POST",
  path: "/hotfixes/{id}/verification",
  summary: "Say whether the fix works in production, what was confirmed, and what else changed (R-INC-10)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({
    confirmed: z.boolean(),
    notes: prose(5_000),
    secondaryEffects: clearable(5_000).optional(),
  }),
  answer: { status: 201, schema: verificationView.extend({ hotfixState }) },
});

export const startRollback = operation({
  method: "POST",
  path: "/hotfixes/{id}/rollbacks",
  summary: "Begin to take a deployed hotfix back, for one of the four reasons (R-RBK-02)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({ reason: z.enum(rollbackReasons), method: z.enum(rollbackMethods) }),
  answer: { status: 201, schema: rollbackView.extend({ hotfixState }) },
});

export const advanceRollback = operation({
  method: "PATCH",
  path: "/rollbacks/{id}",
  summary: "Write down what a stage found, and go on to the next (R-RBK-02)",
  scope: "write",
  params: hotfixRef,
  body: z.strictObject({ stage: z.enum(rollbackStages), notes: clearable(5_000).optional() }),
  answer: { status: 200, schema: rollbackView.extend({ hotfixState }) },
});
