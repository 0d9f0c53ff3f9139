"use client";

import { ApprovalsSection } from "./approvals-section";
import { GateSection } from "./gate-section";
import { HotfixAnchor } from "./hotfix-anchor";
import type { HotfixPart } from "./hotfix-wish";

/** What production waits for, and who has to agree. */
export default function HotfixRail(part: HotfixPart) {
  return (
    <>
      <GateSection {...part} />
      <HotfixAnchor id="approvals">
        <ApprovalsSection {...part} />
      </HotfixAnchor>
    </>
  );
}
