"use client";

import { ChecksSection } from "./checks-section";
import { DeploymentsSection } from "./deployments-section";
import { HotfixFacts } from "./facts-section";
import { HotfixAnchor } from "./hotfix-anchor";
import type { HotfixPart } from "./hotfix-wish";
import { PlanSection } from "./plan-section";
import { RevisionsSection } from "./revisions-section";
import { StepsSection } from "./steps-section";
import { VerificationSection } from "./verification-section";

/** All that has to be done for a hotfix, part by part. */
export default function HotfixSections(part: HotfixPart) {
  return (
    <>
      <HotfixAnchor id="steps">
        <StepsSection {...part} />
      </HotfixAnchor>
      <HotfixAnchor id="revisions">
        <RevisionsSection {...part} />
      </HotfixAnchor>
      <HotfixAnchor id="checks">
        <ChecksSection {...part} />
      </HotfixAnchor>
      <HotfixAnchor id="rollback-plan">
        <PlanSection {...part} />
      </HotfixAnchor>
      <HotfixAnchor id="deployments">
        <DeploymentsSection {...part} />
      </HotfixAnchor>
      <HotfixAnchor id="verification">
        <VerificationSection {...part} />
      </HotfixAnchor>
      <HotfixAnchor id="facts">
        <HotfixFacts {...part} />
      </HotfixAnchor>
    </>
  );
}
