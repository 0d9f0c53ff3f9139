"use client";

import { memo, Suspense, useState } from "react";
import { entryTitle } from "@/components/action-item/entry-title";
import { classNames } from "@/components/ui/class-names";
import { onDemand } from "@/components/ui/on-demand";
import { EntryBody } from "./entry-body";
import { EntryFacts, KeyMomentMark } from "./entry-facts";
import { EntryMenu } from "./entry-menu";
import type { RowTools } from "./row-tools";
import { isNote, type TimelineItem } from "./timeline-item";

const EntryEditor = onDemand(() => import("./entry-editor"));
const ActionItemDialog = onDemand(() => import("@/components/action-item/action-item-dialog"));
const VersionsDialog = onDemand(() => import("./versions-dialog"));

export type EntryRowProps = {
  item: TimelineItem;
  clock: string;
  utc: string;
  late: string | null;
  tools: RowTools;
};

/** Whether an action item is being made from the entry; each time is a new dialog. */
function useMaking() {
  const [{ turn, open }, set] = useState({ turn: 0, open: false });
  return {
    turn,
    open,
    start: () => set({ turn: turn + 1, open: true }),
    stop: () => set({ turn, open: false }),
  };
}

function menuOf({ id }: TimelineItem): HTMLElement | null {
  return document.getElementById(`entry-${id}`)?.querySelector<HTMLElement>("[aria-haspopup=menu]") ?? null;
}

/** One entry of the timeline, with its actions and, on demand, its editor and its kept versions. */
export const EntryRow = memo(function EntryRow({ item, clock, utc, late, tools }: EntryRowProps) {
  const [editing, setEditing] = useState(false);
  const [versions, setVersions] = useState(false);
  const making = useMaking();
  const text = (
    <>
      {item.keyMoment !== null && <KeyMomentMark moment={item.keyMoment} />}
      <EntryBody text={item.body} markdown={isNote(item)} />
      {item.rationale !== null && (
        <div className="border-control border-l-2 pl-3">
          <p className="text-ink-2 text-note">Rationale</p>
          <EntryBody text={item.rationale} markdown={isNote(item)} />
        </div>
      )}
      <EntryFacts item={item} late={late} onVersions={() => setVersions(true)} />
    </>
  );
  return (
    <li
      id={`entry-${item.id}`}
      data-entry={isNote(item) ? "note" : "system"}
      className={classNames(
        "grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-start gap-x-3 border-line border-t py-2 target:bg-sunken",
        isNote(item) ? "text-ink" : "text-ink-2",
      )}
    >
      <a href={`#entry-${item.id}`} className="py-0.5 font-mono text-ink-2 no-underline hover:underline">
        <time
          dateTime={item.occurredAt}
          title={`Happened ${item.occurredAt}, recorded ${item.recordedAt}`}
          className="block"
        >
          {clock}
        </time>
        {utc !== clock && <span className="block text-note">{utc}</span>}
      </a>
      <div className="flex min-w-0 flex-col gap-1 py-0.5">
        {editing ? (
          <Suspense fallback={text}>
            <EntryEditor item={item} tools={tools} onClose={() => setEditing(false)} />
          </Suspense>
        ) : (
          text
        )}
      </div>
      {!editing && (
        <EntryMenu
          item={item}
          utc={utc}
          tools={tools}
          onEdit={() => setEditing(true)}
          onVersions={() => setVersions(true)}
          onMakeItem={making.start}
        />
      )}
      {making.turn > 0 && (
        <Suspense fallback={null}>
          <ActionItemDialog
            key={making.turn}
            incidentId={tools.incidentKey}
            entryId={item.id}
            title={entryTitle(item.body)}
            viewerId={tools.viewerId}
            open={making.open}
            onClose={making.stop}
            returnTo={() => menuOf(item)}
          />
        </Suspense>
      )}
      {versions && (
        <Suspense fallback={null}>
          <VersionsDialog item={item} timeZone={tools.timeZone} onClose={() => setVersions(false)} />
        </Suspense>
      )}
    </li>
  );
});
