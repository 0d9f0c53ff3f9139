"use client";

import { type ReactNode, useRef } from "react";
import { useWish } from "@/components/settings/use-wish";
import { LinkButton } from "@/components/ui/link-button";
import { ServerClock } from "@/components/ui/server-clock";
import { ApprovalsSection } from "./approvals-section";
import { ChecksSection } from "./checks-section";
import { DeploymentsSection } from "./deployments-section";
import { HotfixFacts } from "./facts-section";
import { GateSection } from "./gate-section";
import { GoneHotfix } from "./gone-hotfix";
import { HotfixDialogs } from "./hotfix-dialogs";
import { HotfixHeader } from "./hotfix-header";
import type { HotfixView } from "./hotfix-view";
import type { HotfixPart, HotfixWish } from "./hotfix-wish";
import { NextStep, nextStepId } from "./next-step";
import { PlanSection } from "./plan-section";
import { RevisionsSection } from "./revisions-section";
import { type SectionId, SectionLinks } from "./section-links";
import { StepsSection } from "./steps-section";
import { useHotfix } from "./use-hotfix";
import { VerificationSection } from "./verification-section";

export type HotfixPageProps = {
  /** The hotfix as the server rendered it; it is read anew from then on. */
  initial: HotfixView;
  viewerId: string;
};

/** A hotfix on its way to production: what comes next, what production waits for, and all that has to be done. */
export function HotfixPage({ initial, viewerId }: HotfixPageProps) {
  const { view, gone } = useHotfix(initial);
  const { asked, open, ask, close } = useWish<HotfixWish>();
  const trigger = useRef<Element | null>(null);
  if (gone) return <GoneHotfix />;
  const onAsk = (wish: HotfixWish) => {
    trigger.current = document.activeElement;
    ask(wish);
  };
  const returnTo = () =>
    trigger.current instanceof HTMLElement && trigger.current.isConnected
      ? trigger.current
      : document.getElementById(nextStepId);
  const part: HotfixPart = { view, viewerId, onAsk };
  return (
    <ServerClock now={view.serverNow}>
      <HotfixHeader view={view} actions={<RollBackLink view={view} />} />
      <div className="grid gap-6 p-4 desk:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-2">
          <NextStep {...part} />
          <SectionLinks />
        </div>
        <div className="flex min-w-0 flex-col gap-6 desk:row-span-2 desk:row-start-1 desk:col-start-2 print:col-start-1 print:row-auto">
          <GateSection {...part} />
          <Anchor id="approvals">
            <ApprovalsSection {...part} />
          </Anchor>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <Sections {...part} />
        </div>
      </div>
      {asked !== null && (
        <HotfixDialogs
          key={asked.turn}
          view={view}
          viewerId={viewerId}
          wish={asked.wish}
          open={open}
          onClose={close}
          returnTo={returnTo}
        />
      )}
    </ServerClock>
  );
}

function Sections(part: HotfixPart) {
  return (
    <>
      <Anchor id="steps">
        <StepsSection {...part} />
      </Anchor>
      <Anchor id="revisions">
        <RevisionsSection {...part} />
      </Anchor>
      <Anchor id="checks">
        <ChecksSection {...part} />
      </Anchor>
      <Anchor id="rollback-plan">
        <PlanSection {...part} />
      </Anchor>
      <Anchor id="deployments">
        <DeploymentsSection {...part} />
      </Anchor>
      <Anchor id="verification">
        <VerificationSection {...part} />
      </Anchor>
      <Anchor id="facts">
        <HotfixFacts {...part} />
      </Anchor>
    </>
  );
}

function Anchor({ id, children }: { id: SectionId; children: ReactNode }) {
  return (
    <div id={id} tabIndex={-1} className="min-w-0 outline-none">
      {children}
    </div>
  );
}

/** The way back, which is always open once something is in production or on its way (R-RBK-02). */
function RollBackLink({ view }: { view: HotfixView }) {
  const live = view.state === "deploying" || view.state === "deployed" || view.state === "verified";
  if (!live || !view.allowed.includes("hotfix.roll_back")) return null;
  return (
    <LinkButton size="row" className="max-desk:min-h-11 print:hidden" href={`/hotfixes/${view.id}/rollback`}>
      Roll back
    </LinkButton>
  );
}
