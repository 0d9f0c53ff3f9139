import { Moment } from "@/components/ui/moment";
import { durationWords } from "@/lib/domain/duration";
import { keyMomentLabels, keyMoments } from "@/lib/domain/timeline-entry";
import type { ReviewView } from "./review-view";

type Interval = ReviewView["intervals"][number];

function sentence(intervals: readonly Interval[]): string | null {
  const whole = intervals.reduce((sum, { ms }) => sum + ms, 0);
  const [first, last] = [intervals[0], intervals.at(-1)];
  if (first === undefined || last === undefined) return null;
  const longest = intervals.reduce((most, one) => (one.ms > most.ms ? one : most), first);
  const span = `From ${first.fromLabel.toLowerCase()} to ${last.toLabel.toLowerCase()} it took ${durationWords(whole)}.`;
  if (intervals.length === 1) return span;
  return `${span} The longest part, ${durationWords(longest.ms)}, lay between ${longest.fromLabel.toLowerCase()} and ${longest.toLabel.toLowerCase()}.`;
}

/** The key moments of the incident with the lengths between them, as a sentence and as a table; those that nobody marked are named. */
export function IntervalTable({ view: { moments, intervals } }: { view: ReviewView }) {
  const missing = keyMoments.filter((key) => moments.every((moment) => moment.key !== key));
  const words = sentence(intervals);
  return (
    <>
      {words !== null && <p className="max-w-prose">{words}</p>}
      <table className="w-full max-w-[40rem] border-collapse text-left">
        <caption className="sr-only">Key moments and the lengths between them</caption>
        <thead>
          <tr className="border-ink border-b-2">
            {["Moment", "When", "After the one before"].map((column) => (
              <th
                key={column}
                scope="col"
                className="py-1 pr-3 align-bottom font-normal text-ink-2 text-note"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment, place) => {
            const before = intervals[place - 1];
            return (
              <tr key={moment.key} className="border-line border-b">
                <th scope="row" className="py-1.5 pr-3 font-normal">
                  {moment.label}
                </th>
                <td className="py-1.5 pr-3">
                  <Moment at={moment.at} relative={false} />
                </td>
                <td className="whitespace-nowrap py-1.5 font-mono">
                  {place === 0 || before === undefined ? "" : durationWords(before.ms)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p className="text-ink-2">
          Not marked in the timeline: {missing.map((key) => keyMomentLabels[key].toLowerCase()).join(", ")}.
        </p>
      )}
    </>
  );
}
