import { type ClassificationAnswers, classify } from "@/lib/domain/classification";
import type { ResponsePolicy } from "@/lib/domain/policy";
import type { Severity } from "@/lib/domain/severity";

/** What is stored of a classification (R-SEV-02): answers, path, reasons, and whether the person overruled it and why. */
export function classificationOf(
  answers: ClassificationAnswers,
  chosen: { severity: Severity; overruleReason?: string | null | undefined },
  policy: ResponsePolicy,
) {
  const { severity, path, reasons } = classify(answers, policy.classification);
  const overruled = severity !== chosen.severity;
  return {
    severity,
    hotfixRequired: policy.severities[severity].hotfixRequired,
    reasons: [...reasons],
    path: path.map((step) => ({ ...step })),
    answers: { ...answers },
    overruled,
    overruleReason: overruled ? (chosen.overruleReason ?? null) : null,
  };
}
