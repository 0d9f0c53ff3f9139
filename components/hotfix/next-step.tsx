"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import type { HotfixPart } from "./hotfix-wish";
import { type MoveWords, moveWords } from "./move-words";
import { nextMove } from "./next-move";
import { Refused } from "./refused";
import { useAskApproval } from "./use-ask-approval";
import { mayWish, wishLabel } from "./wish-words";

/** Where the focus goes on when what had it is done and gone. */
export const nextStepId = "next-step";

/** What comes next, as one main action (R-FIX-04); for who may not do it, the same in words. */
export function NextStep(props: HotfixPart) {
  const { view } = props;
  const move = nextMove(view);
  return (
    <section
      id={nextStepId}
      tabIndex={-1}
      aria-label="What comes next"
      className="border-2 border-ink bg-surface p-4 print:hidden"
    >
      {move.kind === "ask" ? <AskApproval {...props} /> : <Move {...props} words={moveWords(move, view)} />}
    </section>
  );
}

function Move({ words, ...props }: HotfixPart & { words: MoveWords }) {
  return (
    <Panel title={words.title} action={<Act {...props} act={words.act} />}>
      {words.text}
      {words.since !== null && (
        <>
          {" "}
          <Moment at={words.since} />.
        </>
      )}
    </Panel>
  );
}

function Panel({ title, children, action }: { title: ReactNode; children: ReactNode; action: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-64">
        <h2 className="text-title">{title}</h2>
        <p className="text-ink-2">{children}</p>
      </div>
      {action}
    </div>
  );
}

/** The main button, for who may press it. */
function Act({ view, onAsk, act }: HotfixPart & Pick<MoveWords, "act">) {
  if (act === null) return null;
  if (act.kind === "link") {
    return (
      <LinkButton variant="ink" href={act.href}>
        {act.label}
      </LinkButton>
    );
  }
  if (!mayWish(view, act.wish.kind)) return null;
  return (
    <Button variant="ink" onClick={() => onAsk(act.wish)}>
      {wishLabel(act.wish)}
    </Button>
  );
}

function AskApproval({ view }: HotfixPart) {
  const { ask, sending, problem, roles } = useAskApproval(view);
  return (
    <div className="flex flex-col gap-2">
      <Panel
        title="Ask for approval"
        action={
          view.allowed.includes("hotfix.edit") && (
            <Button
              variant="ink"
              loading={sending && "Asking…"}
              onClick={() => {
                void ask().then((asked) => asked && document.getElementById(nextStepId)?.focus());
              }}
            >
              Ask for approval
            </Button>
          )
        }
      >
        It is asked of {roles}. Checks and the way back can be done meanwhile.
      </Panel>
      <Refused problem={problem} />
    </div>
  );
}
