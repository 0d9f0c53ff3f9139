"use client";

import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { durationWords } from "@/lib/domain/duration";
import { rollbackReasonLabels } from "@/lib/domain/rollback";
import type { HotfixRollback, HotfixView } from "./hotfix-view";
import { methodTitle } from "./method-title";
import { timedStages } from "./rollback-stages";
import { StageHead } from "./stage-head";
import { mayWish, wishLabel } from "./wish-words";

type RollbackDoneProps = { view: HotfixView; rollback: HotfixRollback; onNext: () => void };

/** What the end of a rollback did to the clocks, what it found, and the way on (R-RBK-02). */
export default function RollbackDone({ view, rollback, onNext }: RollbackDoneProps) {
  const { incident, next } = view;
  const took = Date.parse(rollback.doneAt ?? rollback.startedAt) - Date.parse(rollback.startedAt);
  return (
    <>
      <section
        aria-label="What comes next"
        className="flex flex-col gap-3 border-2 border-ink bg-surface p-4"
      >
        <h2 data-arrival="" tabIndex={-1} className="text-title outline-none">
          Rolled back in {durationWords(took)}: production runs the previous version
        </h2>
        <ul className="list-disc pl-5">
          <li>
            {incident.fixDueAt === null ? (
              "The fix is owed again, with its old deadline."
            ) : (
              <>
                The fix is owed again, with its old deadline: <Moment at={incident.fixDueAt} />.
              </>
            )}
          </li>
          <li>The watch after the deployment has ended: what it watched is no longer there.</li>
          <li>
            The incident’s leads and the author were told. Users hear of it by an update that you write.
          </li>
        </ul>
        <div className="flex flex-wrap gap-2 print:hidden">
          {next !== null && (
            <LinkButton variant="ink" href={`/hotfixes/${next.id}`}>
              Go to hotfix {next.number}
            </LinkButton>
          )}
          {next === null && mayWish(view, "next_attempt") && (
            <Button variant="ink" onClick={onNext}>
              {wishLabel({ kind: "next_attempt" })}
            </Button>
          )}
          <LinkButton href={`/incidents/${incident.key}`}>Go to {incident.key}</LinkButton>
        </div>
      </section>
      <p>
        <b>{rollbackReasonLabels[rollback.reason]}.</b> {methodTitle(rollback.method)}
        {rollback.startedBy !== null && `, begun by ${rollback.startedBy.name}`},{" "}
        <Moment at={rollback.startedAt} relative={false} />.
      </p>
      <ol className="flex flex-col gap-4">
        {timedStages.map((stage) => {
          const record = rollback.stages.find((one) => one.stage === stage) ?? null;
          return (
            <li key={stage} className="flex flex-col gap-1 border border-line p-4">
              <StageHead stage={stage} record={record} />
              <p className="whitespace-pre-line">{record?.notes ?? "Nothing was written down."}</p>
            </li>
          );
        })}
      </ol>
    </>
  );
}
