import { z } from "zod";
import { severities } from "@/lib/domain/severity";
import { operation } from "./operation";

const yesNo = z.boolean().nullish();

/** The answers to the questions of R-SEV-03; what is left out or null is unknown and decides nothing. */
export const classificationInput = z.strictObject({
  usersAffected: z.enum(["all", "significant", "limited", "none"]),
  broken: z.enum(["product", "core_workflow", "non_essential", "cosmetic"]),
  dataCorruption: yesNo,
  exploitedVulnerability: yesNo,
  loginsFailing: z.enum(["all", "some", "none"]).nullish(),
  paymentsFailingPercent: z.number().min(0).max(100).nullish(),
  searchEmpty: yesNo,
  mobileCrashAtStart: yesNo,
  mainEndpoints5xx: yesNo,
});

export const classificationView = z.object({
  severity: z.enum(severities),
  hotfixRequired: z.boolean(),
  reasons: z.array(z.string()),
  path: z.array(z.object({ key: z.string(), question: z.string(), answer: z.string() })),
});

export const classify = operation({
  method: "POST",
  path: "/classifications",
  summary: "Suggest a severity from the answers of the decision tree (R-SEV-02 to 04)",
  scope: "read",
  body: classificationInput,
  answer: { status: 200, schema: classificationView },
});
