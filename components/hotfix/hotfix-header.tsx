"use client";

import Link from "next/link";
import { type ReactNode, useRef } from "react";
import { useHeadRoom } from "@/components/incident/use-head-room";
import { CopyLink } from "@/components/ui/copy-link";
import { SeverityMark } from "@/components/ui/severity-mark";
import { FixDue } from "./fix-due";
import type { HotfixView } from "./hotfix-view";
import { BypassMark, StateWord } from "./state-word";

type HotfixHeaderProps = {
  view: HotfixView;
  /** What stands behind the number, on a page about a part of the hotfix. */
  part?: ReactNode;
  title?: string;
  actions?: ReactNode;
};

function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="whitespace-nowrap rounded-edge border border-control px-1.5 text-ink-2 text-note">
      {children}
    </span>
  );
}

/** The head of a hotfix: of which incident, which attempt, where it stands, and how long the fix may still take. */
export function HotfixHeader({ view, part, title, actions }: HotfixHeaderProps) {
  const header = useRef<HTMLDivElement>(null);
  useHeadRoom(header);
  const { incident } = view;
  return (
    <div
      ref={header}
      className="z-10 border-ink border-b-2 bg-surface px-4 py-3 tall:not-print:sticky tall:top-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1 basis-64">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <SeverityMark severity={incident.severity} label={view.level.label} />
            <Link className="prose-link whitespace-nowrap font-mono" href={`/incidents/${incident.key}`}>
              {incident.key}
            </Link>
            {part === undefined ? (
              <span className="whitespace-nowrap">Hotfix {view.number}</span>
            ) : (
              <Link className="prose-link whitespace-nowrap" href={`/hotfixes/${view.id}`}>
                Hotfix {view.number}
              </Link>
            )}
            {part}
            <StateWord state={view.state} className="font-bold" />
            {view.bypassed && <BypassMark />}
            {incident.private && <Badge>Private</Badge>}
            {incident.drill && <Badge>Drill</Badge>}
            <CopyLink path={`/hotfixes/${view.id}`} of="the hotfix" />
          </div>
          <h1 className="mt-0.5 text-title">{title ?? view.title}</h1>
          <FixDue dueAt={incident.fixDueAt} />
        </div>
        {actions}
      </div>
    </div>
  );
}
