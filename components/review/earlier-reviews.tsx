import Link from "next/link";
import { Moment } from "@/components/ui/moment";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { ReviewView } from "./review-view";

type Earlier = ReviewView["earlier"][number];

function shared({ factors, services }: Earlier): string {
  const parts = [
    factors.length > 0 ? `Same factor: ${factors.join(", ")}` : null,
    services.length > 0 ? `Same service: ${services.join(", ")}` : null,
  ];
  return parts.filter((part) => part !== null).join(". ");
}

function open({ openActionItems: count }: Earlier): string {
  if (count === 0) return "No action item is open.";
  return count === 1 ? "1 action item is still open." : `${count} action items are still open.`;
}

/** Reviews of earlier incidents that share a factor or a service: what comes back was not prevented (R-PIR-04). */
export function EarlierReviews({ view: { earlier } }: { view: ReviewView }) {
  return (
    <section aria-labelledby="earlier" className="flex flex-col gap-2">
      <h3 id="earlier" className="font-bold text-lead">
        It happened before
      </h3>
      {earlier.length === 0 ? (
        <p className="text-ink-2">No earlier review shares a factor or a service with this incident.</p>
      ) : (
        <ul className="border-line border-t">
          {earlier.map((one) => (
            <li key={one.key} className="border-line border-b py-2">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <SeverityMark severity={one.severity} words="key" />
                <Link href={`/incidents/${one.key}/review/publish`} prefetch={false} className="prose-link">
                  <span className="whitespace-nowrap font-mono">{one.key}</span> {one.title}
                </Link>
                <Moment at={one.startedAt} />
              </p>
              <p className="text-ink-2 text-note">
                {shared(one)}. {open(one)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
