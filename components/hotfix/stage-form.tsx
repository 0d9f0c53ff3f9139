"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { type RollbackStage, rollbackStageFacts } from "@/lib/domain/rollback";
import type { HotfixRollback, HotfixView } from "./hotfix-view";
import { Refused } from "./refused";
import type { StageView, TimedStage } from "./rollback-stages";
import { composedNotes } from "./stage-notes";
import { useHotfixSend } from "./use-hotfix-send";

type StageFormProps = {
  view: HotfixView;
  rollback: HotfixRollback;
  stage: TimedStage;
  record: StageView;
};

const onwards: Record<TimedStage, { to: RollbackStage; label: string }> = {
  assessment: { to: "execution", label: "Go on to execution" },
  execution: { to: "verification", label: "Go on to verification" },
  verification: { to: "done", label: "The rollback is done" },
};

/** What a stage found, record by record, and the one way on (R-RBK-02). */
export function StageForm({ view, rollback, stage, record }: StageFormProps) {
  const { send, sending, problem } = useHotfixSend(view);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [lacking, setLacking] = useState(false);
  const { records } = rollbackStageFacts[stage];
  const { to, label } = onwards[stage];
  const notes = composedNotes(records, typed);
  const path = `/rollbacks/${rollback.id}` as const;
  const keep = async () => {
    if (notes === null) return setLacking(true);
    if ((await send("PATCH", path, { stage, notes })) === "done") setTyped({});
  };
  const move = async (event: FormEvent) => {
    event.preventDefault();
    if (notes === null && record.notes === null && stage !== "execution") return setLacking(true);
    // Notes sent with a move belong to the stage that is left only while it has none.
    const adds = notes !== null && record.notes !== null;
    if (adds && (await send("PATCH", path, { stage, notes })) !== "done") return;
    if (adds) setTyped({});
    const body = { stage: to, ...(notes === null || adds ? {} : { notes }) };
    await send("PATCH", path, body);
  };
  if (!view.allowed.includes("hotfix.roll_back")) return null;
  return (
    <form noValidate className="flex flex-col gap-3" onSubmit={(event) => void move(event)}>
      <div className="grid gap-3 sm:grid-cols-2">
        {records.map((name, place) => (
          <Field
            key={name}
            label={name}
            optional="unsaid"
            error={place === 0 && lacking && "Write down what you found, in one of these at least."}
          >
            <TextArea
              rows={2}
              className="min-h-16!"
              maxLength={1_000}
              value={typed[name] ?? ""}
              onChange={({ target }) => {
                setLacking(false);
                setTyped((before) => ({ ...before, [name]: target.value }));
              }}
            />
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="ink" type="submit" loading={sending && "Saving…"}>
          {label}
        </Button>
        <Button variant="quiet" onClick={() => void keep()}>
          Save the notes only
        </Button>
      </div>
      <Refused problem={problem} />
    </form>
  );
}
