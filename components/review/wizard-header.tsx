"use client";

import Link from "next/link";
import { Suspense } from "react";
import { PresenceLine } from "@/components/incident/presence-line";
import type { Present } from "@/components/incident/use-presence";
import { useWish } from "@/components/settings/use-wish";
import { PageHeader } from "@/components/shell/page-header";
import { TimerWords } from "@/components/timers/timer-clock";
import { Button } from "@/components/ui/button";
import { CopyLink } from "@/components/ui/copy-link";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { onDemand } from "@/components/ui/on-demand";
import { SeverityMark } from "@/components/ui/severity-mark";
import { reviewStateLabels } from "@/lib/domain/review-words";
import { mayWrite, type ReviewView } from "./review-view";

const LeadDialog = onDemand(() => import("./lead-dialog"));

type WizardHeaderProps = { view: ReviewView; viewerId: string; present: readonly Present[] };

/** The head of the review: of what, how it stands, who leads it, until when, and how much is done. */
export function WizardHeader({ view, viewerId, present }: WizardHeaderProps) {
  const { incident, state } = view;
  return (
    <PageHeader
      className="print:border-b"
      above={
        <>
          <SeverityMark severity={incident.severity} />
          <Link href={`/incidents/${incident.key}`} className="prose-link whitespace-nowrap font-mono">
            {incident.key}
          </Link>
          <span className="whitespace-nowrap font-bold">{reviewStateLabels[state]}</span>
          {state === "published" && view.changedSince && (
            <span className="text-ink-2">changed since it was published</span>
          )}
          <CopyLink path={`/incidents/${incident.key}/review`} of="the review" />
        </>
      }
      title={`Review: ${incident.title}`}
      actions={
        <LinkButton href={`/incidents/${incident.key}`} size="row" className="max-desk:min-h-11 print:hidden">
          Incident room
        </LinkButton>
      }
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-1 print:hidden">
        <Lead view={view} viewerId={viewerId} />
        <Deadline view={view} />
        <Done view={view} />
      </div>
      <PresenceLine present={present} />
    </PageHeader>
  );
}

function Lead({ view, viewerId }: Pick<WizardHeaderProps, "view" | "viewerId">) {
  const { asked, open, ask, close } = useWish<null>();
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <span className="text-ink-2 text-note">Lead</span>
      <span>{view.lead?.name ?? "Nobody yet"}</span>
      {mayWrite(view) && (
        <Button variant="quiet" size="row" aria-label="Change who leads the review" onClick={() => ask(null)}>
          Change
        </Button>
      )}
      {asked !== null && (
        <Suspense fallback={null}>
          <LeadDialog key={asked.turn} view={view} viewerId={viewerId} open={open} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

function Deadline({ view: { deadline } }: Pick<WizardHeaderProps, "view">) {
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <span className="text-ink-2 text-note">Deadline</span>
      {deadline === null ? (
        <span>None: the policy asks for no review</span>
      ) : (
        <>
          <TimerWords timer={deadline} />
          {deadline.dueAt !== null && deadline.settledAt === null && (
            <Moment at={deadline.dueAt} relative={false} />
          )}
        </>
      )}
    </p>
  );
}

function Done({ view: { progress } }: Pick<WizardHeaderProps, "view">) {
  const { done, total } = progress;
  return (
    <div className="flex items-center gap-2">
      <span className="text-ink-2 text-note">Done</span>
      <span className="whitespace-nowrap">
        {done} of {total}
      </span>
      <progress
        aria-label="How much of the review is done"
        value={done}
        max={total}
        className="progress-line block h-1.5 w-24"
      />
    </div>
  );
}
