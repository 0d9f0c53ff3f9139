"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { RadioCards } from "@/components/ui/radio-cards";
import { Select } from "@/components/ui/select";
import { type RollbackReason, rollbackReasonLabels, rollbackReasons } from "@/lib/domain/rollback";
import type { HotfixView, RollbackMethod } from "./hotfix-view";
import { methodsOf, methodTitle } from "./method-title";
import { Refused } from "./refused";
import { RollbackCommands } from "./rollback-commands";
import { useHotfixSend } from "./use-hotfix-send";

/** Why and how: a rollback begins with one of four reasons and a method, the plan's first (R-RBK-02). Nobody has to approve it. */
export default function RollbackStart({ view }: { view: HotfixView }) {
  const { send, sending, problem } = useHotfixSend(view);
  const methods = methodsOf(view);
  const [reason, setReason] = useState<RollbackReason | null>(null);
  const [method, setMethod] = useState<RollbackMethod>(methods[0] ?? "git_revert");
  const [tried, setTried] = useState(false);
  const may = view.allowed.includes("hotfix.roll_back");
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason === null) return;
    await send("POST", `/hotfixes/${view.id}/rollbacks`, { reason, method });
  };
  return (
    <>
      <form noValidate className="flex flex-col gap-5" onSubmit={(event) => void begin(event)}>
        <RadioCards
          legend={<b>Why is it rolled back?</b>}
          name="reason"
          value={reason}
          onValueChange={setReason}
          options={rollbackReasons.map((value) => ({ value, label: rollbackReasonLabels[value] }))}
          error={tried && reason === null && "Choose the reason."}
        />
        <Field label="How" className="max-w-md">
          <Select
            value={method}
            onChange={({ target }) => setMethod(methods.find((one) => one === target.value) ?? method)}
          >
            {methods.map((one) => (
              <option key={one} value={one}>
                {methodTitle(one)}
                {one === view.rollbackPlan?.method && " (the plan’s)"}
              </option>
            ))}
          </Select>
        </Field>
        {may ? (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button variant="ink" type="submit" loading={sending && "Beginning…"}>
              Begin the rollback
            </Button>
            <p className="text-ink-2">It needs nobody’s approval. Its stages are timed from now on.</p>
          </div>
        ) : (
          <p className="text-ink-2">Who responds to the incident can begin it.</p>
        )}
        <Refused problem={problem} />
      </form>
      <RollbackCommands view={view} method={method} />
    </>
  );
}
