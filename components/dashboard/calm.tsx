import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { durationWords } from "@/lib/domain/duration";
import type { DashboardView, DeskTimer } from "./dashboard-view";
import { TimerLine } from "./due-next";

/** What the dashboard shows while nothing burns: the last incident, and the reviews that are still owed. */
export function Calm({ last, reviews }: Pick<DashboardView, "last" | "reviews">) {
  return (
    <section aria-labelledby="calm" className="flex flex-col items-start gap-3 pb-2">
      <h2 id="calm" className="text-title">
        Nothing is burning
      </h2>
      {last === null ? <NothingYet /> : <LastIncident last={last} />}
      {reviews.length > 0 && <OwedReviews reviews={reviews} />}
    </section>
  );
}

function NothingYet() {
  return (
    <>
      <p className="max-w-prose text-ink-2">
        There has been no incident yet. Declaring one takes a title and a severity; it starts the clocks of
        your response policy, and they stand here.
      </p>
      <LinkButton href="/incidents/new" variant="ink">
        Declare an incident
      </LinkButton>
    </>
  );
}

function LastIncident({ last }: { last: NonNullable<DashboardView["last"]> }) {
  const { key, title, severity, startedAt, resolvedAt } = last;
  return (
    <p className="max-w-prose">
      The last incident was {severity}{" "}
      <Link href={`/incidents/${key}`} prefetch={false} className="prose-link">
        <span className="whitespace-nowrap font-mono">{key}</span> {title}
      </Link>
      {resolvedAt !== null && (
        <>
          , resolved <Moment at={resolvedAt} /> after{" "}
          <span className="whitespace-nowrap">
            {durationWords(Date.parse(resolvedAt) - Date.parse(startedAt))}
          </span>
        </>
      )}
      .
    </p>
  );
}

function OwedReviews({ reviews }: { reviews: readonly DeskTimer[] }) {
  return (
    <div className="w-full">
      <h3 className="mb-2 text-ink-2 text-note">Reviews that are owed</h3>
      <ul aria-label="Reviews that are owed" className="border-line border-t">
        {reviews.map((timer) => (
          <TimerLine key={timer.id} timer={timer} />
        ))}
      </ul>
    </div>
  );
}
