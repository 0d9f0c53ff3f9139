"use client";

import { Practise } from "@/components/practice/practise";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { TimerAnnouncer } from "@/components/timers/timer-announcer";
import { ServerClock, useNow } from "@/components/ui/server-clock";
import type { Packed } from "@/lib/client/packed";
import { useUnpacked } from "@/lib/client/use-unpacked";
import { durationWords } from "@/lib/domain/duration";
import { AwaitsMe } from "./awaits-me";
import { Calm } from "./calm";
import type { DashboardView } from "./dashboard-view";
import { DueNext } from "./due-next";
import { Lead } from "./lead";
import { OpenIncidents } from "./open-incidents";
import { useDashboard } from "./use-dashboard";

/** What is burning, what is due next, what waits for me (R-SLA-22). */
export function Dashboard({ initial, declares }: { initial: Packed<DashboardView>; declares: boolean }) {
  const view = useDashboard(useUnpacked(initial));
  return (
    <ServerClock now={view.serverNow}>
      <Desk view={view} declares={declares} />
    </ServerClock>
  );
}

/** Lines that fill a tall screen beside the incidents, and that what is due next begins with even where more than that wait. */
const asideRows = 14;
const leastRows = 4;

function Desk({ view, declares }: { view: DashboardView; declares: boolean }) {
  const { incidents, dueNext, awaiting, leadId } = view;
  const lead = incidents.items.find(({ id }) => id === leadId);
  const waiting = Object.values(awaiting).reduce((sum, list) => sum + list.length, 0);
  const burning = incidents.items.some(({ drill, retrospective }) => !drill && !retrospective);
  return (
    <>
      <PageHeader title="Dashboard" actions={<Age readAt={view.serverNow} />}>
        {lead !== undefined && <Lead incident={lead} />}
      </PageHeader>
      <TimerAnnouncer timers={dueNext.items.map(spoken)} />
      <PageBody className="grid gap-6 desk:grid-cols-[minmax(0,1fr)_23rem]">
        <div className="flex min-w-0 flex-col gap-4">
          {!burning && <Calm last={view.last} reviews={view.reviews} />}
          <OpenIncidents incidents={incidents} />
          {!burning && declares && <Practise />}
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <AwaitsMe waiting={view} first={asideRows} />
          <DueNext dueNext={dueNext} first={Math.max(asideRows - waiting, leastRows)} />
        </div>
      </PageBody>
    </>
  );
}

/** A clock as it is read out where many incidents are at hand. */
function spoken(timer: DashboardView["dueNext"]["items"][number]) {
  return { ...timer, label: `${timer.incident.key}, ${timer.label}` };
}

const oldMs = 60_000;

/** How old the screen is, once it was not read again for a minute. */
function Age({ readAt }: { readAt: string }) {
  const age = useNow(10_000) - Date.parse(readAt);
  if (age < oldMs) return null;
  return <p className="text-ink-2 text-note">As it was {durationWords(age)} ago</p>;
}
