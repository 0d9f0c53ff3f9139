"use client";

import { Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { onDemand } from "@/components/ui/on-demand";
import { problemWords } from "@/lib/client/api-problem";
import { serverNow } from "@/lib/client/server-clock";
import { EntryComposer } from "./entry-composer";
import { momentAfter } from "./moment-after";
import type { RowTools } from "./row-tools";
import { filterTimeline, type TimelineFilter, wholeTimeline } from "./timeline-filter";
import { TimelineFilters } from "./timeline-filters";
import type { TimelineIncident, TimelinePage } from "./timeline-item";
import { TimelineList } from "./timeline-list";
import { useEntryChange } from "./use-entry-change";
import { type EntryWish, useEntryWish } from "./use-entry-wish";
import { useTimeContext } from "./use-time-context";
import { useTimeline, useTimelineWrites } from "./use-timeline";

const ImportDialog = onDemand(() => import("./import-dialog"));

export type TimelinePanelProps = {
  incident: TimelineIncident;
  viewer: { userId: string; timeZone: string };
  /** The newest entries, read with the screen. */
  initial: TimelinePage;
  /** Actions that the viewer may take on this incident. */
  allowed: readonly string[];
  /** An entry to bring to the eye; a new object asks again. */
  entryWish?: EntryWish | null;
};

function shownWords(shown: number, all: number, complete: boolean): string {
  const soFar = complete ? "" : " so far";
  if (shown !== all) return `${shown} of ${all} entries${soFar}`;
  return all === 1 ? `1 entry${soFar}` : `${all} entries${soFar}`;
}

/** The incident's timeline with its editor (R-INC-12). */
export default function TimelinePanel(props: TimelinePanelProps) {
  const { incident, viewer, initial, allowed, entryWish = null } = props;
  const { items, complete, error, retry } = useTimeline(incident, initial);
  const writes = useTimelineWrites(incident.key);
  const change = useEntryChange(writes);
  const context = useTimeContext(incident);
  const [filter, setFilter] = useState<TimelineFilter>(wholeTimeline);
  const [newestFirst, setNewestFirst] = useState(true);
  const [wish, setWish] = useState<{ at: Date } | null>(null);
  const [importing, setImporting] = useState<"never" | "open" | "closed">("never");
  const canWrite = allowed.includes("timeline.add");

  const wanted = useDeferredValue(filter);
  const shown = useMemo(() => {
    const left = filterTimeline(items, wanted);
    return newestFirst ? left.toReversed() : left;
  }, [items, wanted, newestFirst]);
  const upTo = useEntryWish(entryWish, { items, shown, onFilter: setFilter });
  const hiddenCount = items.filter(({ hidden }) => hidden).length;
  const countable = wanted.hidden ? items.length : items.length - hiddenCount;
  const latest = useRef(items);
  useEffect(() => {
    latest.current = items;
  }, [items]);
  // What one makes is one's own: whoever keeps the timeline may.
  const makesItems = canWrite || allowed.includes("action_item.edit");
  // The same for all rows and as long as it can be: a long story is not drawn anew for each of its parts that arrives.
  const tools = useMemo<RowTools>(
    () => ({
      incidentKey: incident.key,
      timeZone: context.timeZone,
      canWrite,
      makesItems,
      viewerId: viewer.userId,
      writes,
      change,
      insertAfter: (item) => setWish({ at: momentAfter(item, latest.current, serverNow()) }),
    }),
    [incident.key, context.timeZone, canWrite, makesItems, viewer.userId, writes, change],
  );
  return (
    <section aria-labelledby="timeline-title" className="flex min-w-0 flex-col gap-4">
      <h2 id="timeline-title" className="font-bold text-ink-2 text-note">
        Timeline
      </h2>
      {canWrite && (
        <EntryComposer
          incident={incident}
          viewerId={viewer.userId}
          context={context}
          writes={writes}
          wish={wish}
        >
          <Button variant="quiet" onClick={() => setImporting("open")}>
            Import a table
          </Button>
        </EntryComposer>
      )}
      {importing !== "never" && (
        <Suspense fallback={null}>
          <ImportDialog
            incidentKey={incident.key}
            timeZones={[context.timeZone, viewer.timeZone]}
            writes={writes}
            open={importing === "open"}
            onClose={() => setImporting("closed")}
          />
        </Suspense>
      )}
      <TimelineFilters
        filter={filter}
        onChange={setFilter}
        hiddenCount={hiddenCount}
        newestFirst={newestFirst}
        onOrder={setNewestFirst}
        shown={shownWords(shown.length, countable, complete)}
      />
      {error !== null && (
        <Banner
          tone="error"
          title="The timeline could not be read anew"
          action={
            <Button size="row" onClick={retry}>
              Try again
            </Button>
          }
        >
          {problemWords(error)}
        </Banner>
      )}
      {shown.length === 0 ? (
        <EmptyState
          level={3}
          title={items.length === 0 ? "Nothing has been written down yet" : "No entry matches"}
        >
          {items.length === 0
            ? "Write what you see, do and decide: the report is made from it."
            : "Change the filters or the search."}
        </EmptyState>
      ) : (
        <TimelineList items={shown} tools={tools} upTo={upTo} complete={complete} />
      )}
    </section>
  );
}
