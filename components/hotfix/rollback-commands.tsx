"use client";

import { CommandLines } from "./command-lines";
import type { HotfixView, RollbackMethod } from "./hotfix-view";
import { wayBack } from "./plan-commands";
import { Remarks } from "./remarks";
import { useRemarks } from "./use-remarks";
import { ValuesForm } from "./values-form";

/** The commands that take production back, to copy, with what is wrong with them and what they still need (R-RBK-01). */
export function RollbackCommands({ view, method }: { view: HotfixView; method: RollbackMethod }) {
  const { from, commands } = wayBack(view, method);
  const remarks = useRemarks(commands.map(({ text }) => text).join("\n"), []);
  const plan = view.rollbackPlan;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-2">
        {from === "plan" && plan !== null
          ? `The commands of the plan, in the hands of ${plan.owner.name}, ${plan.tested ? "tested" : "not tested"}.`
          : "The commands proposed for this method: the plan has another one."}
      </p>
      {commands.length > 0 && (
        <CommandLines
          commands={commands}
          about="rollback"
          under={(place) => <Remarks remarks={remarks} line={place + 1} />}
        />
      )}
      <ValuesForm view={view} commands={commands} />
    </div>
  );
}
