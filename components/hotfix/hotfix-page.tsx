"use client";

import { useCallback, useRef } from "react";
import { useWish } from "@/components/settings/use-wish";
import { later } from "@/components/ui/later";
import { LinkButton } from "@/components/ui/link-button";
import { ServerClock } from "@/components/ui/server-clock";
import type { Packed } from "@/lib/client/packed";
import { useUnpacked } from "@/lib/client/use-unpacked";
import { GoneHotfix } from "./gone-hotfix";
import { HotfixDialogs } from "./hotfix-dialogs";
import { HotfixHeader } from "./hotfix-header";
import type { HotfixView } from "./hotfix-view";
import type { HotfixPart, HotfixWish } from "./hotfix-wish";
import { NextStep, nextStepId } from "./next-step";
import { SectionLinks } from "./section-links";
import { useHotfix } from "./use-hotfix";

const HotfixRail = later(() => import("./hotfix-rail"));
const HotfixSections = later(() => import("./hotfix-sections"));

export type HotfixPageProps = {
  /** The hotfix as the server rendered it; it is read anew from then on. */
  initial: Packed<HotfixView>;
  viewerId: string;
};

/** A hotfix on its way to production: what comes next, what production waits for, and all that has to be done. */
export function HotfixPage({ initial, viewerId }: HotfixPageProps) {
  const { view, gone } = useHotfix(useUnpacked(initial));
  const { asked, open, ask, close } = useWish<HotfixWish>();
  const trigger = useRef<Element | null>(null);
  const onAsk = useCallback(
    (wish: HotfixWish) => {
      trigger.current = document.activeElement;
      ask(wish);
    },
    [ask],
  );
  const part: HotfixPart = { view, viewerId, onAsk };
  if (gone) return <GoneHotfix />;
  const returnTo = () =>
    trigger.current instanceof HTMLElement && trigger.current.isConnected
      ? trigger.current
      : document.getElementById(nextStepId);
  return (
    <ServerClock now={view.serverNow}>
      <HotfixHeader view={view} actions={<RollBackLink view={view} />} />
      <div className="grid gap-6 p-4 desk:grid-cols-[minmax(0,1fr)_20rem] print:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-2">
          <NextStep {...part} />
          <SectionLinks />
        </div>
        <div className="flex min-w-0 flex-col gap-6 desk:row-span-2 desk:row-start-1 desk:col-start-2 print:col-start-1 print:row-auto">
          <HotfixRail {...part} />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <HotfixSections {...part} />
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
