"use client";

import Link from "next/link";
import { Suspense } from "react";
import { BypassMark, StateWord } from "@/components/hotfix/state-word";
import { useWish } from "@/components/settings/use-wish";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import type { RoomView } from "./room-view";

const StartDialog = onDemand(() => import("@/components/hotfix/start-dialog"));

type RoomHotfix = RoomView["hotfixes"][number];
type HotfixesSectionProps = { view: RoomView; viewerId: string };

/** The hotfixes of the incident, and the way to begin one or the next attempt after one that failed (R-FIX-01). */
export function HotfixesSection({ view, viewerId }: HotfixesSectionProps) {
  const { incident, hotfixes, allowed } = view;
  const { asked, open, ask, close } = useWish<{ previous: RoomHotfix | null }>();
  const takesOne = incident.status !== "merged" && incident.status !== "cancelled";
  const may = takesOne && allowed.includes("hotfix.edit");
  const last = hotfixes.at(-1);
  const failed = last?.state === "rolled_back" || last?.state === "abandoned" ? last : null;
  const action = may && (
    <Button size="row" className="print:hidden" onClick={() => ask({ previous: null })}>
      Start a hotfix
    </Button>
  );
  return (
    <Section title="Hotfixes" ruled action={action}>
      {hotfixes.length === 0 && (
        <p className="text-ink-2">
          None yet. A hotfix carries a fix to production, with its checks, approvals and way back.
        </p>
      )}
      {hotfixes.length > 0 && (
        <ul className="border-line border-t">
          {hotfixes.map((hotfix) => (
            <HotfixLine key={hotfix.id} hotfix={hotfix} />
          ))}
        </ul>
      )}
      {may && failed !== null && (
        <Button size="row" className="mt-2 print:hidden" onClick={() => ask({ previous: failed })}>
          Start the next attempt
        </Button>
      )}
      {asked !== null && (
        <Suspense fallback={null}>
          <StartDialog
            key={asked.turn}
            incident={incident}
            viewerId={viewerId}
            previous={asked.wish.previous}
            open={open}
            onClose={close}
          />
        </Suspense>
      )}
    </Section>
  );
}

function HotfixLine({ hotfix }: { hotfix: RoomHotfix }) {
  const { id, number, title, state, bypassed } = hotfix;
  return (
    <li className="border-line border-b py-1.5">
      <Link href={`/hotfixes/${id}`} className="prose-link">
        Hotfix {number}: {title}
      </Link>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <StateWord state={state} className="font-bold text-note" />
        {bypassed && <BypassMark />}
      </p>
    </li>
  );
}
