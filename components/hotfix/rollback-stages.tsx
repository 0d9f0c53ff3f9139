"use client";

import { Moment } from "@/components/ui/moment";
import { rollbackReasonLabels, type rollbackStageFacts, rollbackStages } from "@/lib/domain/rollback";
import type { HotfixRollback, HotfixView } from "./hotfix-view";
import { methodTitle } from "./method-title";
import { RollbackCommands } from "./rollback-commands";
import { StageForm } from "./stage-form";
import { StageHead } from "./stage-head";

export type TimedStage = keyof typeof rollbackStageFacts;
export type StageView = HotfixRollback["stages"][number];
type RollbackStagesProps = { view: HotfixView; rollback: HotfixRollback };

/** The timed stages of a rollback, in their order (R-RBK-02). */
export const timedStages: readonly TimedStage[] = rollbackStages.filter((stage) => stage !== "done");

/** The cockpit while a rollback runs: the present stage with its records and the one button to the next. */
export default function RollbackStages({ view, rollback }: RollbackStagesProps) {
  return (
    <>
      <p>
        <b>{rollbackReasonLabels[rollback.reason]}.</b> {methodTitle(rollback.method)}, begun
        {rollback.startedBy !== null && ` by ${rollback.startedBy.name}`} <Moment at={rollback.startedAt} />.
      </p>
      <ol className="flex flex-col gap-4">
        {timedStages.map((stage) => {
          const current = stage === rollback.stage;
          const record = rollback.stages.find((one) => one.stage === stage) ?? null;
          return (
            <li
              key={stage}
              tabIndex={-1}
              {...(current ? { "aria-current": "step" as const, "data-arrival": "" } : {})}
              className={
                current
                  ? "flex flex-col gap-4 border-2 border-ink bg-surface p-4"
                  : "flex flex-col gap-1 border border-line p-4"
              }
            >
              <StageHead stage={stage} record={record} />
              {record !== null && record.notes !== null && (
                <p className="whitespace-pre-line">{record.notes}</p>
              )}
              {current && stage === "execution" && <RollbackCommands view={view} method={rollback.method} />}
              {current && record !== null && (
                <StageForm key={stage} view={view} rollback={rollback} stage={stage} record={record} />
              )}
            </li>
          );
        })}
      </ol>
      {rollback.stage === "assessment" && <RollbackCommands view={view} method={rollback.method} />}
    </>
  );
}
