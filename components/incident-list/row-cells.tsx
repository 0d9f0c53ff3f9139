"use client";

import { TimerWords } from "@/components/timers/timer-clock";
import { classNames } from "@/components/ui/class-names";
import { momentWords } from "@/components/ui/moment-words";
import { useNow } from "@/components/ui/server-clock";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { useZone } from "@/components/ui/zone";
import { durationWords } from "@/lib/domain/duration";
import type { ListedIncident } from "./listed-incident";

/** What is due next. Counted from the start, so that the last quarter before a deadline is seen as soon. */
export function NextDue({ incident }: { incident: ListedIncident }) {
  const { nextDue, startedAt } = incident;
  if (nextDue === null) return <span className="max-[75rem]:hidden" />;
  const timer = {
    label: nextDue.label,
    state: "running" as const,
    anchor: "started" as const,
    anchorAt: startedAt,
    dueAt: nextDue.dueAt,
    // What leads the list breaches: rules that never do are not armed to lead (R-SLA-22).
    breachAt: nextDue.dueAt,
    settledAt: null,
  };
  return (
    <span className="flex min-w-0 basis-full items-center gap-2">
      <TimerWords timer={timer} />
      <span className="min-w-0 text-note min-[75rem]:truncate" title={nextDue.label}>
        {nextDue.label}
      </span>
    </span>
  );
}

/** When it started, on the person's own clock: there is room for one, UTC is in the tooltip and on the incident's page. */
export function Started({ at }: { at: string }) {
  const now = useNow(10_000);
  const { timeZone, utcOnly } = useZone();
  const words = momentWords(new Date(at), new Date(now), timeZone, utcOnly);
  return (
    <time dateTime={at} title={words.full} className="whitespace-nowrap text-note">
      <VisuallyHidden>Started </VisuallyHidden>
      <span className="font-mono">{words.local ?? words.utc}</span>
      <span className="text-ink-2"> {words.relative}</span>
    </time>
  );
}

export function Commander({ incident }: { incident: ListedIncident }) {
  const { commander } = incident;
  return (
    <span
      className={classNames("min-w-0 text-note min-[75rem]:truncate", commander === null && "text-ink-2")}
      {...(commander === null ? {} : { title: commander.name })}
    >
      <VisuallyHidden>Commander: </VisuallyHidden>
      {commander === null ? "no commander" : commander.name}
    </span>
  );
}

export function Lasted({ minutes }: { minutes: number | null }) {
  if (minutes === null) return <span className="max-[75rem]:hidden" />;
  return (
    <span className="whitespace-nowrap text-note">
      <span className="text-ink-2 min-[75rem]:sr-only">lasted </span>
      <span className="font-mono">{durationWords(minutes * 60_000)}</span>
    </span>
  );
}
