import type { z } from "zod";
import type { classificationInput, classificationView } from "@/lib/contracts/classifications";
import { classify } from "@/lib/domain/classification";
import { policyNow } from "./settings";

/** The severity that the current policy's decision tree suggests for the answers, with the path and the reasons (R-SEV-02). */
export async function suggestedSeverity(
  answers: z.output<typeof classificationInput>,
): Promise<z.output<typeof classificationView>> {
  const policy = await policyNow();
  const { severity, path, reasons } = classify(answers, policy.classification);
  return { severity, hotfixRequired: policy.severities[severity].hotfixRequired, reasons, path };
}
