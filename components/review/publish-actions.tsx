"use client";

import { Suspense } from "react";
import { Refusal } from "@/components/settings/refusal";
import { useWish } from "@/components/settings/use-wish";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { onDemand } from "@/components/ui/on-demand";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { mayPublish, mayWrite, type ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";

const PublishDialog = onDemand(() => import("./publish-dialog"));

/** How the review stands on its way to its readers, and what the viewer may do about it (R-PIR-05). */
export function PublishActions({ view, against }: { view: ReviewView; against: string | null }) {
  const { send, sending, problem } = useReviewSend(view.incident.key);
  const { asked, open, ask, close } = useWish<null>();
  const { state, publications, changedSince, missing } = view;
  const first = publications.length === 0;
  const publishes = mayPublish(view) && (first || changedSince || state !== "published");
  return (
    <section aria-labelledby="publication" className="flex flex-col gap-3">
      <h3 id="publication" className="font-bold text-lead">
        Publication
      </h3>
      <p>{standing(view)}</p>
      {publications.length > 0 && <Publications view={view} />}
      <div className="flex flex-wrap gap-2">
        {publishes && (
          <Button
            variant="ink"
            aria-disabled={missing.length > 0}
            onClick={() => missing.length === 0 && ask(null)}
          >
            {first ? "Publish" : "Publish the amendment"}
          </Button>
        )}
        {mayWrite(view) && state === "draft" && (
          <Button loading={sending && "Submitting…"} onClick={() => void send("POST", "/submission")}>
            Submit for reading
          </Button>
        )}
        {mayWrite(view) && state === "in_review" && (
          <Button loading={sending && "Taking back…"} onClick={() => void send("DELETE", "/submission")}>
            Take back
          </Button>
        )}
      </div>
      {publishes && missing.length > 0 && (
        <p className="text-ink-2">It can be published once nothing is missing any more.</p>
      )}
      <Refusal title="It was not done" problem={problem} />
      {asked !== null && (
        <Suspense fallback={null}>
          <PublishDialog key={asked.turn} view={view} against={against} open={open} onClose={close} />
        </Suspense>
      )}
    </section>
  );
}

function standing({ state, changedSince, publications }: ReviewView): string {
  if (state === "published") {
    return changedSince
      ? "It is published, and was changed since. Its readers see the last publication until the amendment is published."
      : "It is published. Who changes it from here on publishes an amendment with its reason.";
  }
  const before = publications.length > 0 ? " What was published before stays." : "";
  if (state === "in_review") return `It is submitted: everybody who took part was asked to read it.${before}`;
  return `It is a draft. Submitting it asks everybody who took part to read it; publishing needs no submission.${before}`;
}

/** Every publication as it was read; what an amendment changed stands beside what it was before. */
function Publications({ view: { publications, incident } }: { view: ReviewView }) {
  const file = (number: number, path: string) =>
    `/api/v1/incidents/${incident.key}/${path}?publication=${number}`;
  return (
    <ul aria-label="Publications" className="border-line border-t">
      {publications.map(({ number, at, by, note }) => (
        <li key={number} className="flex flex-wrap gap-x-3 border-line border-b py-1.5">
          <span className="font-bold">{number === 1 ? "Published" : `Amendment ${number - 1}`}</span>
          <Moment at={at} />
          <span className="text-ink-2">by {by?.name ?? "Firebreak"}</span>
          {(["md", "pdf"] as const).map((end) => (
            <a
              key={end}
              href={file(number, `review.${end}`)}
              download={`${incident.key}-review-${number}.${end}`}
              className="prose-link"
            >
              {end === "md" ? "Markdown" : "PDF"}
              <VisuallyHidden>
                {" "}
                of {number === 1 ? "the publication" : `amendment ${number - 1}`}
              </VisuallyHidden>
            </a>
          ))}
          {note !== null && <span className="w-full whitespace-pre-wrap">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
