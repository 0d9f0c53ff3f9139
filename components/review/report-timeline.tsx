import { RecordTable } from "@/components/record/record-table";
import { durationWords } from "@/lib/domain/duration";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { keyMomentLabels } from "@/lib/domain/timeline-entry";
import { utcStamp } from "./utc-stamp";

/** The curated story as a table, and the lengths between its key moments. */
export function ReportTimeline({ document: { timeline, intervals } }: { document: ReviewDocument }) {
  if (timeline.length === 0) return <p className="text-ink-2">No line of the timeline is in the report.</p>;
  return (
    <>
      <RecordTable
        label="Timeline"
        columns={["Time", "Event"]}
        rows={timeline.map(({ entryIds, at, text, keyMoment }) => ({
          key: entryIds[0] ?? at,
          cells: [
            <time key="t" dateTime={at} className="whitespace-nowrap font-mono">
              {utcStamp(at)}
            </time>,
            <span key="e" className="whitespace-pre-wrap">
              {keyMoment !== null && <strong>{keyMomentLabels[keyMoment]}. </strong>}
              {text}
            </span>,
          ],
        }))}
      />
      {intervals.length > 0 && (
        <ul aria-label="From moment to moment" className="flex flex-wrap gap-x-6 gap-y-1 text-note">
          {intervals.map(({ from, to, ms }) => (
            <li key={`${from}-${to}`}>
              <span className="text-ink-2">
                {from} to {to.toLowerCase()}
              </span>{" "}
              <span className="whitespace-nowrap font-mono">{durationWords(ms)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
