"use client";

import { Star } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/moment";
import { keyMomentLabels } from "@/lib/domain/timeline-entry";
import { EntryLink } from "./entry-link";
import { KeyMomentSelect } from "./key-moment-select";
import { LineWording } from "./line-wording";
import { MergedParts } from "./merged-parts";
import type { ReviewLine, ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";

type TimelineLineProps = {
  incidentKey: string;
  viewerId: string;
  line: ReviewLine;
  /** The line above it in what is shown. */
  above: string | null;
  taken: ReviewView["moments"];
  editable: boolean;
};

/** One line of the curated timeline. It renders again only when it has changed: there can be thousands. */
export const TimelineLine = memo(function TimelineLine(props: TimelineLineProps) {
  const { line, incidentKey, editable } = props;
  const { send, sending } = useReviewSend(incidentKey, { tell: true });
  const curate: Curate = (change, version = line.version) =>
    send("PUT", `/lines/${line.entryId}`, { ...change, version });
  return (
    <li
      id={`line-${line.entryId}`}
      className={classNames(
        "grid grid-cols-[2.75rem_minmax(0,1fr)] gap-x-2 border-line border-b py-2",
        !line.kept && "bg-sunken",
      )}
    >
      <button
        type="button"
        aria-pressed={line.kept}
        aria-label="In the report"
        title={line.kept ? "In the report: press to drop it" : "Not in the report: press to keep it"}
        aria-disabled={!editable || sending}
        onClick={() => editable && void curate({ kept: !line.kept })}
        className="row-height flex w-11 items-start justify-center rounded-edge pt-1 aria-disabled:cursor-not-allowed"
      >
        <Star aria-hidden="true" className={classNames("size-5", line.kept ? "fill-ink" : "text-control")} />
      </button>
      <LineContent {...props} curate={curate} sending={sending} />
    </li>
  );
}, same);

function same(before: TimelineLineProps, after: TimelineLineProps): boolean {
  return (
    before.above === after.above &&
    before.editable === after.editable &&
    JSON.stringify(before.line) === JSON.stringify(after.line) &&
    JSON.stringify(before.taken) === JSON.stringify(after.taken)
  );
}

type Change = { kept?: boolean; text?: string | null; intoId?: string | null };
type Curate = (change: Change, version?: number) => Promise<boolean>;
type LineContentProps = TimelineLineProps & { curate: Curate; sending: boolean };

function LineContent({
  line,
  incidentKey,
  viewerId,
  above,
  taken,
  editable,
  curate,
  sending,
}: LineContentProps) {
  const [wording, setWording] = useState(false);
  const reword = useRef<HTMLButtonElement>(null);
  const leave = () => setWording(false);
  const merge = async (intoId: string) => {
    // This line goes into the one above, and the focus with it.
    if (await curate({ intoId })) document.getElementById(`line-${intoId}`)?.querySelector("button")?.focus();
  };
  useFocusBack(reword, wording);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="flex flex-wrap gap-x-3 text-note">
        <EntryLink incidentKey={incidentKey} entryId={line.entryId}>
          <Moment at={line.at} relative={false} />
        </EntryLink>
        {line.keyMoment !== null && (line.system || !editable) && (
          <strong>{keyMomentLabels[line.keyMoment]}</strong>
        )}
        {line.system && <span className="text-ink-2">Recorded by Firebreak</span>}
        {line.reworded && <span className="text-ink-2">Reworded</span>}
        {!line.kept && <span className="text-ink-2">Not in the report</span>}
      </p>
      {wording ? (
        <LineWording
          incidentKey={incidentKey}
          viewerId={viewerId}
          line={line}
          sending={sending}
          onSave={(text, version) => curate({ text }, version)}
          onLeave={leave}
        />
      ) : (
        <div className="flex flex-col gap-x-4 gap-y-1 desk:flex-row desk:items-start desk:justify-between">
          <p className={classNames("min-w-0 whitespace-pre-wrap", !line.kept && "text-ink-2")}>{line.text}</p>
          {editable && (
            <div className="flex shrink-0 flex-wrap items-center gap-1 max-desk:-ml-2.5 desk:-mt-5 print:hidden">
              <Button ref={reword} variant="quiet" size="row" onClick={() => setWording(true)}>
                Reword
              </Button>
              {above !== null && line.merged.length === 0 && (
                <Button
                  variant="quiet"
                  size="row"
                  aria-label="Merge into the line above"
                  title="Merge into the line above"
                  onClick={() => void merge(above)}
                >
                  Merge up
                </Button>
              )}
              {!line.system && <KeyMomentSelect incidentKey={incidentKey} line={line} taken={taken} />}
            </div>
          )}
        </div>
      )}
      <MergedParts line={line} incidentKey={incidentKey} editable={editable} />
    </div>
  );
}

/** Puts the focus back to the button that opened the wording, once that is gone. */
function useFocusBack(button: { current: HTMLButtonElement | null }, away: boolean): void {
  const was = useRef(away);
  useEffect(() => {
    if (was.current && !away) button.current?.focus();
    was.current = away;
  }, [away, button]);
}
