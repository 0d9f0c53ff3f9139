import Link from "next/link";
import type { Ref } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { TimerWords } from "@/components/timers/timer-clock";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { SeverityMark } from "@/components/ui/severity-mark";
import { hotfixStateLabels } from "@/lib/domain/hotfix-words";
import type { ApproveView } from "./approve-view";
import { fixTimer } from "./fix-timer";
import { earlierWord, saidWords } from "./standing";
import { verdictOf } from "./verdict";

type ApproveHeaderProps = {
  ref: Ref<HTMLDivElement>;
  view: ApproveView;
  viewerId: string;
  onLookAtEarlier: () => void;
};

/** The head of the approve page: which hotfix of which incident, and the verdict: whose turn it is. */
export function ApproveHeader({ ref, view, viewerId, onLookAtEarlier }: ApproveHeaderProps) {
  const { incident, number, id, state, title } = view;
  const verdict = verdictOf(view, viewerId);
  return (
    <PageHeader
      title={title}
      above={
        <>
          <SeverityMark severity={incident.severity} />
          <Link href={`/incidents/${incident.key}`} prefetch={false} className="prose-link font-mono">
            {incident.key}
          </Link>
          <Link href={`/hotfixes/${id}`} prefetch={false} className="prose-link">
            Hotfix {number}
          </Link>
          <span>{hotfixStateLabels[state]}</span>
          {incident.drill && <span className="font-bold">Drill</span>}
          {incident.fixDueAt !== null && (
            <span className="whitespace-nowrap">
              Fix <TimerWords timer={fixTimer(incident.fixDueAt)} />
            </span>
          )}
        </>
      }
    >
      <div ref={ref} tabIndex={-1} className="flex flex-col gap-2 outline-none">
        <Banner tone={verdict.tone} live="polite" title={<span className="text-lead">{verdict.title}</span>}>
          {verdict.detail.length > 0 && verdict.detail.join(" ")}
        </Banner>
        <EarlierBanner view={view} viewerId={viewerId} onLook={onLookAtEarlier} />
      </div>
    </PageHeader>
  );
}

type EarlierBannerProps = { view: ApproveView; viewerId: string; onLook: () => void };

/** Reminds somebody who decided on an earlier revision that their word does not count any more. */
function EarlierBanner({ view, viewerId, onLook }: EarlierBannerProps) {
  const earlier = earlierWord(view, viewerId);
  if (earlier === null || view.revision === null) return null;
  return (
    <Banner
      tone="warn"
      title={`Changed since you ${saidWords(earlier.word)}`}
      action={<Button onClick={onLook}>See what is new</Button>}
    />
  );
}
