"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { StepState } from "@/lib/domain/hotfix-words";
import type { HotfixStep, HotfixView } from "./hotfix-view";
import { hasFailed } from "./next-move";
import { Refused } from "./refused";
import { useHotfixSend } from "./use-hotfix-send";

type StepMarkingProps = { view: HotfixView; step: HotfixStep; onMarked: () => void };

/** Done, skipped with the reason, or open again (R-FIX-02). */
export function StepMarking({ view, step, onMarked }: StepMarkingProps) {
  const { send, sending, problem } = useHotfixSend(view);
  const [note, setNote] = useState("");
  const [wanting, setWanting] = useState(false);
  const may = view.allowed.includes("hotfix.step") && !hasFailed(view.state);
  const mark = async (state: StepState) => {
    const text = note.trim();
    if (state === "skipped" && text === "") return setWanting(true);
    setWanting(false);
    const path = `/hotfixes/${view.id}/steps/${encodeURIComponent(step.key)}` as const;
    const body = { state, ...(state === "open" || text === "" ? {} : { note: text }) };
    if ((await send("PUT", path, body)) !== "done") return;
    setNote("");
    onMarked();
  };
  return (
    <div className="flex flex-col gap-2">
      {step.note !== null && <p className="whitespace-pre-line border-line border-l-2 pl-2">{step.note}</p>}
      {step.locked !== null && (
        <p>
          {step.locked}{" "}
          <Link href="#gate" className="prose-link">
            What production waits for
          </Link>
        </p>
      )}
      {may && step.state === "open" && (
        <div className="flex flex-wrap items-end gap-2 print:hidden">
          <Field
            label="Note or link"
            optional
            className="w-full max-w-md"
            error={wanting && "Say why this step is left out."}
          >
            <TextInput
              maxLength={2_000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter") event.preventDefault();
              }}
            />
          </Field>
          <Button
            aria-label={`Done: ${step.purpose}`}
            disabled={step.locked !== null}
            loading={sending && "Saving…"}
            onClick={() => void mark("done")}
          >
            Done
          </Button>
          <Button variant="quiet" aria-label={`Skip: ${step.purpose}`} onClick={() => void mark("skipped")}>
            Skip
          </Button>
        </div>
      )}
      {may && step.state !== "open" && (
        <Button
          size="row"
          className="self-start print:hidden"
          loading={sending && "Saving…"}
          onClick={() => void mark("open")}
        >
          {step.state === "done" ? "Not done after all" : "Not skipped after all"}
        </Button>
      )}
      <Refused problem={problem} />
    </div>
  );
}
