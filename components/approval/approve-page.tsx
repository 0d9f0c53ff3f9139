"use client";

import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { PageBody } from "@/components/shell/page-header";
import { TimerAnnouncer } from "@/components/timers/timer-announcer";
import { EmptyState } from "@/components/ui/empty-state";
import { later } from "@/components/ui/later";
import { LinkButton } from "@/components/ui/link-button";
import { onDemand } from "@/components/ui/on-demand";
import { ServerClock } from "@/components/ui/server-clock";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import type { Packed } from "@/lib/client/packed";
import { useUnpacked } from "@/lib/client/use-unpacked";
import { whenIdle } from "@/lib/client/when-idle";
import type { Wish } from "./approve-dialogs";
import { ApproveHeader } from "./approve-header";
import { type ApproveView, warningsId } from "./approve-view";
import { AskedToConfirm } from "./asked-to-confirm";
import { fixTimer } from "./fix-timer";
import { ThumbZone } from "./thumb-zone";
import { useApproval } from "./use-approval";

const loadDialogs = () => import("./approve-dialogs");
const Evidence = later(() => import("./evidence"));
const ApproveDialogs = onDemand(loadDialogs);

type ApprovePageProps = { initial: Packed<ApproveView>; viewerId: string };

/** The dialog's code is on the phone before the connection is gone: then it can still say that nothing was sent. */
function useDialogAhead(): void {
  useEffect(() => whenIdle(() => fetchAhead(loadDialogs)), []);
}

function goTo(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "start" });
  const target = element?.querySelector<HTMLElement>("textarea") ?? element;
  target?.focus({ preventScroll: true });
}

// What the keyboard reaches stays out from under the bar; padding of the page would make the bar's own buttons scroll it.
const aboveTheBar = "[&_:is(a,button,summary,textarea,[tabindex])]:scroll-mb-52";

/** What is being approved, on one screen, and the decision (R-APR-05). */
export function ApprovePage({ initial, viewerId }: ApprovePageProps) {
  const approval = useApproval(useUnpacked(initial), viewerId);
  const { shown, latest, changes } = approval;
  const [wish, setWish] = useState<Wish | null>(null);
  const verdict = useRef<HTMLDivElement>(null);
  const changed = changes.length > 0;
  useDialogAhead();
  const ask = useCallback(
    (next: Wish["what"]) => setWish((was) => ({ what: next, turn: (was?.turn ?? 0) + 1, open: true })),
    [],
  );
  const onVerbal = useCallback(() => ask({ kind: "verbal" }), [ask]);
  if (approval.gone) return <GoneHotfix />;
  return (
    <ServerClock now={latest.serverNow}>
      <ApproveHeader
        ref={verdict}
        view={shown}
        viewerId={viewerId}
        onLookAtEarlier={() => ask({ kind: "earlier" })}
      />
      {shown.incident.fixDueAt !== null && <TimerAnnouncer timers={[fixTimer(shown.incident.fixDueAt)]} />}
      <PageBody className={`flex flex-col gap-6 ${aboveTheBar}`}>
        <AskedToConfirm view={shown} viewerId={viewerId} />
        <Evidence view={shown} viewerId={viewerId} frozen={changed} onVerbal={onVerbal} />
      </PageBody>
      <ThumbZone
        view={shown}
        viewerId={viewerId}
        changed={changed}
        onDecide={(word) => ask(changed ? { kind: "changed" } : { kind: "decide", word })}
        onLook={() => ask({ kind: "changed" })}
        onWarnings={() => goTo(document.getElementById(warningsId))}
      />
      {wish !== null && (
        <Suspense fallback={null}>
          <ApproveDialogs
            approval={approval}
            viewerId={viewerId}
            wish={wish}
            ask={ask}
            onClose={() => setWish((was) => was && { ...was, open: false })}
            verdict={verdict}
          />
        </Suspense>
      )}
    </ServerClock>
  );
}

/** What is left when the viewer may not see the hotfix any more: nothing of it. */
function GoneHotfix() {
  return (
    <div role="status" className="p-4">
      <EmptyState
        level={1}
        title="You can no longer see this hotfix"
        action={<LinkButton href="/approvals">Go to approvals</LinkButton>}
      >
        Its incident was made private, or your part in it has ended.
      </EmptyState>
    </div>
  );
}
