"use client";

import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import { CommandLines } from "./command-lines";
import type { HotfixView } from "./hotfix-view";
import type { HotfixPart } from "./hotfix-wish";
import { methodTitle } from "./method-title";
import { hasFailed } from "./next-move";
import { planCommands } from "./plan-commands";
import { Remarks } from "./remarks";
import { waitsForMerge } from "./unset-values";
import { useRemarks } from "./use-remarks";
import { ValuesForm } from "./values-form";
import { mayWish, wishLabel } from "./wish-words";

type Plan = NonNullable<HotfixView["rollbackPlan"]>;

/** The way back: method, commands, whose hands, tested or not, and what is wrong with it (R-RBK-01). */
export function PlanSection({ view, onAsk }: HotfixPart) {
  const { rollbackPlan: plan } = view;
  const may = mayWish(view, "plan") && !hasFailed(view.state);
  const action = may && (
    <Button size="row" className="print:hidden" onClick={() => onAsk({ kind: "plan" })}>
      {plan === null ? wishLabel({ kind: "plan" }) : "Change the plan"}
    </Button>
  );
  return (
    <Section title="Rollback plan" ruled action={action}>
      {plan === null ? (
        <p className="text-ink-2">
          Not written yet. Production waits for it: how to go back, by which commands, and in whose hands.
        </p>
      ) : (
        <PlanReading view={view} plan={plan} />
      )}
    </Section>
  );
}

function PlanReading({ view, plan }: { view: HotfixView; plan: Plan }) {
  const commands = planCommands(view);
  const merged = !isUnderWay(view.state);
  const remarks = useRemarks(commands.map(({ text }) => text).join("\n"), plan.remarks);
  return (
    <div className="flex flex-col gap-3">
      <DataList
        facts={[
          { term: "Method", value: methodTitle(plan.method) },
          { term: "In the hands of", value: plan.owner.name },
          {
            term: "Tested",
            value: plan.tested ? <b className="text-ok">Yes</b> : <b className="text-soon">No</b>,
          },
          {
            term: "Written",
            value: (
              <>
                <Moment at={plan.at} />
                {plan.by !== null && ` by ${plan.by.name}`}
              </>
            ),
          },
        ]}
      />
      {plan.commands === "" ? (
        <p className="text-ink-2">Without commands.</p>
      ) : (
        <CommandLines
          commands={commands}
          about="rollback"
          under={(place) => <Remarks remarks={remarks} line={place + 1} />}
        />
      )}
      {!merged && waitsForMerge(commands) && (
        <p className="text-ink-2">
          The commit that brings the fix to main is known once it is merged. It is filled in then, here or in
          the rollback.
        </p>
      )}
      <ValuesForm view={view} commands={commands} merged={merged} />
    </div>
  );
}
