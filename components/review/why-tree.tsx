"use client";

import { Suspense, useId } from "react";
import { useWish } from "@/components/settings/use-wish";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { deepestWhy } from "@/lib/domain/review-five-whys";
import { CitedEntries } from "./cited-entries";
import { HintsBelow } from "./hints-below";
import { mayWrite, type ReviewView, type ReviewWhy } from "./review-view";
import type { StepProps } from "./step-props";
import { useReviewSend } from "./use-review-send";
import type { WhyWish } from "./why-wish";

const WhyDialog = onDemand(() => import("./why-dialog"));

type BranchProps = { view: ReviewView; ask: (wish: WhyWish) => void };

/** The five whys, as a tree: an answer can be asked again, and can have several answers (R-PIR-03). */
export function WhyTree({ view, viewerId }: Pick<StepProps, "view" | "viewerId">) {
  const { asked, open, ask, close } = useWish<WhyWish>();
  return (
    <section aria-labelledby="whys" className="flex flex-col items-start gap-2">
      <h3 id="whys" tabIndex={-1} className="font-bold text-lead outline-none">
        Five whys
      </h3>
      {view.whys.length === 0 ? (
        <p className="text-ink-2">
          Ask why it happened, then why that was so, until the answer is something that you can change.
        </p>
      ) : (
        <Branches view={view} parentId={null} ask={ask} />
      )}
      {mayWrite(view) && (
        <Button className="print:hidden" onClick={() => ask({ kind: "add", below: null })}>
          {view.whys.length === 0 ? "Answer the first why" : "Add another first answer"}
        </Button>
      )}
      {asked !== null && (
        <Suspense fallback={null}>
          <WhyDialog
            key={asked.turn}
            view={view}
            viewerId={viewerId}
            wish={asked.wish}
            open={open}
            onClose={close}
          />
        </Suspense>
      )}
    </section>
  );
}

function Branches({ view, parentId, ask }: BranchProps & { parentId: string | null }) {
  const known = new Set(view.whys.map(({ id }) => id));
  const here = view.whys.filter((why) =>
    parentId === null ? why.depth === 0 : known.has(parentId) && why.parentId === parentId,
  );
  if (here.length === 0) return null;
  return (
    <ul className={parentId === null ? "w-full" : "mt-1 ml-1 border-control border-l-2 pl-3 sm:ml-2 sm:pl-4"}>
      {here.map((why) => (
        <li key={why.id} className="py-1.5">
          <Answer view={view} why={why} ask={ask} />
          <Branches view={view} parentId={why.id} ask={ask} />
        </li>
      ))}
    </ul>
  );
}

function Answer({ view, why, ask }: BranchProps & { why: ReviewWhy }) {
  const id = useId();
  const { send, sending } = useReviewSend(view.incident.key, { tell: true });
  // Each answer has the same buttons: what is heard with one says whose it is.
  const look = { variant: "quiet", size: "row", "aria-describedby": id } as const;
  const takeOut = async () => {
    // What was pressed goes with the line, and the focus would with it.
    if (await send("DELETE", `/whys/${why.id}`)) document.getElementById("whys")?.focus();
  };
  const leaf = view.whys.every(({ parentId }) => parentId !== why.id);
  const parent = view.whys.find(({ id }) => id === why.parentId) ?? null;
  return (
    <div className="flex flex-col gap-1">
      <p className="text-ink-2 text-note">Why {why.depth + 1}</p>
      <p id={id} className="whitespace-pre-wrap">
        {why.text}
      </p>
      <CitedEntries view={view} entryIds={why.entryIds} />
      <HintsBelow text={why.text} view={view} on={`why ${why.depth + 1}: ${why.text}`} change={null} />
      {mayWrite(view) && (
        <div className="-ml-2.5 flex flex-wrap gap-x-1 print:hidden">
          {why.depth < deepestWhy && (
            <Button {...look} onClick={() => ask({ kind: "add", below: why })}>
              Why was that?
            </Button>
          )}
          <Button {...look} onClick={() => ask({ kind: "add", below: parent })}>
            Another answer
          </Button>
          <Button {...look} onClick={() => ask({ kind: "edit", why })}>
            Edit
          </Button>
          {leaf && (
            <Button {...look} loading={sending && "Taking out…"} onClick={() => void takeOut()}>
              Take out
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
