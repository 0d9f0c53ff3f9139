"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import type { CheckResult } from "@/lib/domain/check-result";
import { leavesOut, resultVerbs } from "./check-words";
import type { HotfixCheck, HotfixView } from "./hotfix-view";
import { Refused } from "./refused";
import { useHotfixSend } from "./use-hotfix-send";

type CheckPanelProps = { view: HotfixView; check: HotfixCheck; onDone: () => void };

/** Reports any result of a check, with evidence, and with the reason where it leaves the check out (R-TST-01, R-TST-02). */
export function CheckPanel({ view, check, onDone }: CheckPanelProps) {
  const { send, sending, problem } = useHotfixSend(view);
  const [evidence, setEvidence] = useState(check.evidence ?? "");
  const [reason, setReason] = useState(check.reason ?? "");
  const [wanted, setWanted] = useState<CheckResult | null>(null);
  const unskippable = check.required && !view.level.skippableChecks;
  const lacking = wanted !== null && leavesOut(wanted) && reason.trim() === "";
  const report = async (result: CheckResult) => {
    setWanted(result);
    if (leavesOut(result) && reason.trim() === "") return;
    const outcome = await send("PUT", `/hotfixes/${view.id}/checks/${check.key}`, {
      result,
      ...(reason.trim() === "" || !leavesOut(result) ? {} : { reason: reason.trim() }),
      ...(evidence.trim() === "" ? {} : { evidence: evidence.trim() }),
    });
    if (outcome === "done") onDone();
  };
  return (
    <fieldset className="my-2 flex flex-col gap-3 border border-line bg-surface p-3 print:hidden">
      <legend className="sr-only">Result of: {check.label}</legend>
      <Field label="Evidence" optional hint="A link, a number, what you saw.">
        <TextArea
          rows={2}
          className="min-h-16!"
          maxLength={5_000}
          value={evidence}
          onChange={({ target }) => setEvidence(target.value)}
        />
      </Field>
      <Field
        label="Reason"
        optional
        hint={
          unskippable
            ? `Asked where it does not apply. At ${view.level.label} a required check cannot be skipped.`
            : "Asked where it does not apply or is skipped."
        }
        error={lacking && "Say why this check is left out."}
      >
        <TextArea
          rows={2}
          className="min-h-16!"
          maxLength={2_000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        {resultVerbs.map(({ result, verb }) => (
          <Button
            key={result}
            size="row"
            className="max-desk:min-h-11"
            aria-label={`${verb}: ${check.label}`}
            disabled={result === "skipped" && unskippable}
            loading={sending && wanted === result && "Saving…"}
            onClick={() => void report(result)}
          >
            {verb}
          </Button>
        ))}
      </div>
      <Refused problem={problem} />
    </fieldset>
  );
}
