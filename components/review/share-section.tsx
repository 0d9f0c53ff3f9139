"use client";

import { useState } from "react";
import type { z } from "zod";
import { Refusal } from "@/components/settings/refusal";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Field } from "@/components/ui/field";
import { Moment } from "@/components/ui/moment";
import { TextInput } from "@/components/ui/text-input";
import type { shareReview } from "@/lib/contracts/review-exports";
import { mayPublish, type ReviewView, reviewKey } from "./review-view";
import { useReviewSend } from "./use-review-send";

type Made = z.output<typeof shareReview.answer.schema>;

/** Links by which everybody who is signed in reads the published review, until they expire (R-PIR-05). */
export function ShareSection({ view }: { view: ReviewView }) {
  if (!mayPublish(view)) return null;
  return (
    <section aria-labelledby="shares" className="flex flex-col gap-3 print:hidden">
      <h3 id="shares" className="font-bold text-lead">
        Shared links
      </h3>
      <p className="max-w-prose text-ink-2">
        With a link everybody who is signed in can read what was published
        {view.incident.private ? ", although the incident is private" : ""}.
      </p>
      {view.publications.length === 0 ? (
        <p className="text-ink-2">There is nothing to share before the review is published.</p>
      ) : (
        <MakeLink view={view} />
      )}
      <Links view={view} />
    </section>
  );
}

function MakeLink({ view }: { view: ReviewView }) {
  const { change, busy, problem } = useChange(reviewKey(view.incident.key));
  const [days, setDays] = useState("14");
  const [made, setMade] = useState<Made | null>(null);
  const count = Number(days);
  const wrong = !Number.isInteger(count) || count < 1 || count > 90;
  const make = async () => {
    if (wrong) return;
    const path = `/incidents/${view.incident.key}/review/shares` as const;
    const outcome = await change<Made>("POST", path, { days: count });
    if ("answer" in outcome) setMade(outcome.answer);
  };
  return (
    <form
      className="flex flex-col items-start gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Days" error={wrong ? "1 to 90." : null} className="w-24">
          <TextInput inputMode="numeric" value={days} onChange={({ target }) => setDays(target.value)} />
        </Field>
        <Button type="submit" loading={busy && "Making…"}>
          Make a link
        </Button>
      </div>
      <Refusal title="No link was made" problem={problem} />
      {made !== null && (
        <div
          role="status"
          className="flex max-w-full flex-col items-start gap-2 border border-control bg-surface p-3"
        >
          <p>
            This link is shown once. It works until <Moment at={made.expiresAt} relative={false} />.
          </p>
          <p className="break-all font-mono text-note">{made.url}</p>
          <CopyButton text={made.url} label="Copy the link" />
        </div>
      )}
    </form>
  );
}

function Links({ view }: { view: ReviewView }) {
  const { send } = useReviewSend(view.incident.key, { tell: true });
  if (view.shares.length === 0) return null;
  return (
    <ul aria-label="Links that work" className="border-line border-t">
      {view.shares.map(({ id, createdAt, expiresAt, createdBy }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b py-1.5"
        >
          <span>
            Made <Moment at={createdAt} relative={false} /> by {createdBy?.name ?? "Firebreak"}, works until{" "}
            <Moment at={expiresAt} relative={false} />
          </span>
          <Button variant="quiet" size="row" onClick={() => void send("DELETE", `/shares/${id}`)}>
            End it
          </Button>
        </li>
      ))}
    </ul>
  );
}
