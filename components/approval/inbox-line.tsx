"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { TimerWords } from "@/components/timers/timer-clock";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { SeverityMark } from "@/components/ui/severity-mark";
import { approvalRoleLabel } from "@/lib/domain/role-labels";
import { fixTimer } from "./fix-timer";
import type { Awaited } from "./inbox-view";
import { SpokenLine } from "./spoken-line";
import { inRow } from "./verdict";

/** One line of the inbox: a decision to take, or a spoken approval to confirm. `done`: it waits no more. */
export function InboxLine({ awaited, done }: { awaited: Awaited; done: boolean }) {
  const { kind, verbalId, hotfix } = awaited;
  if (kind === "verbal_confirmation" && verbalId !== null) {
    return (
      <Line awaited={awaited} done={done}>
        {!done && <SpokenLine awaited={awaited} verbalId={verbalId} />}
      </Line>
    );
  }
  return (
    <Line awaited={awaited} done={done}>
      {!done && (
        <LinkButton
          href={`/hotfixes/${hotfix.id}/approve`}
          variant="ink"
          prefetch={false}
          aria-label={`Look and decide: ${hotfix.title}`}
          className="max-sm:w-full"
        >
          Look and decide
        </LinkButton>
      )}
    </Line>
  );
}

function Line({ awaited, done, children }: { awaited: Awaited; done: boolean; children: ReactNode }) {
  const { hotfix, incident, fixDueAt } = awaited;
  return (
    <li className="flex flex-col gap-2 border-line border-b py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <SeverityMark severity={incident.severity} words="key" />
        <Link href={`/incidents/${incident.key}`} prefetch={false} className="prose-link font-mono">
          {incident.key}
        </Link>
        <span className="min-w-0 text-ink-2">{incident.title}</span>
        {fixDueAt !== null && !done && (
          <span className="whitespace-nowrap">
            Fix <TimerWords timer={fixTimer(fixDueAt)} />
          </span>
        )}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <Link
            href={`/hotfixes/${hotfix.id}/approve`}
            prefetch={false}
            className="inline-block min-h-6 font-bold text-ink text-lead no-underline hover:underline"
          >
            {hotfix.title}
          </Link>
          {done ? <p className="text-ink-2">Waits for you no more.</p> : <About awaited={awaited} />}
        </div>
        {children}
      </div>
    </li>
  );
}

function About({ awaited: { kind, roles, author, askedAt, inPlaceOf } }: { awaited: Awaited }) {
  const names = inRow(roles.map(approvalRoleLabel), "or");
  return (
    <>
      <p>
        {kind === "decision" ? "Your approval as " : "You are said to have approved by word of mouth as "}
        <b>{names}</b>
        {inPlaceOf !== null && `, in the place of ${inPlaceOf.name}, who is away`}
      </p>
      <p className="text-ink-2 text-note">
        By {author.name}
        {askedAt !== null && (
          <>
            , {kind === "decision" ? "asked" : "recorded"} <Moment at={askedAt} />
          </>
        )}
      </p>
    </>
  );
}
