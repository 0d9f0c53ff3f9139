"use client";

import { Suspense, useCallback, useEffect, useRef, useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { later } from "@/components/ui/later";
import { LinkButton } from "@/components/ui/link-button";
import { onDemand } from "@/components/ui/on-demand";
import { ServerClock } from "@/components/ui/server-clock";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import { useUnpacked } from "@/lib/client/use-unpacked";
import { whenIdle } from "@/lib/client/when-idle";
import { hotfixStateLabels } from "@/lib/domain/hotfix-words";
import { GoneHotfix } from "./gone-hotfix";
import { HotfixHeader } from "./hotfix-header";
import type { HotfixPageProps } from "./hotfix-page";
import type { HotfixView } from "./hotfix-view";
import { useHotfix } from "./use-hotfix";

const loads = {
  start: () => import("./rollback-start"),
  stages: () => import("./rollback-stages"),
  done: () => import("./rollback-done"),
};
const RollbackStart = later(loads.start);
const RollbackStages = later(loads.stages);
const RollbackDone = later(loads.done);
const StartDialog = onDemand(() => import("./start-dialog"));

/** The cockpit of a rollback: why and how, then three timed stages, and what its end did (R-RBK-02). */
export function RollbackPage({ initial, viewerId }: HotfixPageProps) {
  const { view, gone } = useHotfix(useUnpacked(initial));
  const [next, setNext] = useState({ wanted: false, open: false });
  const onNext = useCallback(() => setNext({ wanted: true, open: true }), []);
  useWayAhead();
  if (gone) return <GoneHotfix />;
  return (
    <ServerClock now={view.serverNow}>
      <HotfixHeader
        view={view}
        part={<span className="whitespace-nowrap">Rollback</span>}
        title={`Roll back: ${view.title}`}
      />
      <div className="flex max-w-4xl flex-col gap-6 p-4">
        <Cockpit view={view} onNext={onNext} />
      </div>
      {next.wanted && (
        <Suspense fallback={null}>
          <StartDialog
            incident={view.incident}
            viewerId={viewerId}
            previous={view}
            open={next.open}
            onClose={() => setNext({ wanted: true, open: false })}
          />
        </Suspense>
      )}
    </ServerClock>
  );
}

/** The whole way back is here before the connection is gone. */
function useWayAhead(): void {
  useEffect(() => whenIdle(() => Object.values(loads).forEach(fetchAhead)), []);
}

/** Moves the focus on when the rollback begins and when it is done: what was pressed is gone then. */
function useArrival(stand: string) {
  const before = useRef(stand);
  useEffect(() => {
    if (before.current === stand) return;
    before.current = stand;
    document.querySelector<HTMLElement>("[data-arrival]")?.focus();
  }, [stand]);
}

function Cockpit({ view, onNext }: { view: HotfixView; onNext: () => void }) {
  const rollback = view.rollbacks.at(-1);
  useArrival(rollback === undefined ? "none" : `${rollback.id} ${rollback.stage}`);
  if (rollback !== undefined && rollback.doneAt === null) {
    return <RollbackStages view={view} rollback={rollback} />;
  }
  const live = view.state === "deploying" || view.state === "deployed" || view.state === "verified";
  if (live) return <RollbackStart view={view} />;
  if (rollback !== undefined) return <RollbackDone view={view} rollback={rollback} onNext={onNext} />;
  return (
    <EmptyState
      title="There is nothing in production to roll back"
      action={<LinkButton href={`/hotfixes/${view.id}`}>Go to hotfix {view.number}</LinkButton>}
    >
      This hotfix is {hotfixStateLabels[view.state].toLowerCase()}. A rollback begins once it is on its way to
      production.
    </EmptyState>
  );
}
