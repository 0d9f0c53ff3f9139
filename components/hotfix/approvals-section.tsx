"use client";

import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { LinkButton } from "@/components/ui/link-button";
import { Moment } from "@/components/ui/moment";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import { ApprovalSlot } from "./approval-slot";
import { DecisionLine } from "./decision-line";
import type { HotfixView } from "./hotfix-view";
import type { HotfixPart } from "./hotfix-wish";
import { Refused } from "./refused";
import { useAskApproval } from "./use-ask-approval";

/** Who has to approve, who has, and every decision there was (R-APR-01 to 05); deciding is done on a page of its own. */
export function ApprovalsSection({ view }: HotfixPart) {
  const { approvals, decisions, asked } = view;
  const given = approvals.filter(({ approval, against }) => approval !== null && against.length === 0).length;
  const underWay = isUnderWay(view.state);
  return (
    <Section title={`Approvals: ${given} of ${approvals.length}`} ruled>
      <div className="flex flex-col gap-3">
        <ul className="border-line border-t">
          {approvals.map((slot) => (
            <ApprovalSlot key={slot.role} slot={slot} asked={asked} underWay={underWay} />
          ))}
        </ul>
        {view.verbalApprovals.length > 0 && <Verbal view={view} />}
        {underWay && <Ways view={view} />}
        {decisions.length > 0 && (
          <Disclosure
            summary={
              <span className="font-normal text-ink-2 text-note">Every decision: {decisions.length}</span>
            }
          >
            <ol className="border-line border-t">
              {decisions.toReversed().map((decision) => (
                <DecisionLine key={decision.id} decision={decision} />
              ))}
            </ol>
          </Disclosure>
        )}
      </div>
    </Section>
  );
}

/** Approvals by word of mouth, which count at once and are to be confirmed (R-APR-04). */
function Verbal({ view }: { view: HotfixView }) {
  return (
    <ul className="border-line border-t">
      {view.verbalApprovals.map((verbal) => (
        <li key={verbal.id} className="border-line border-b py-1.5 text-note">
          <p>
            {verbal.approver.name} by word of mouth as {verbal.roleLabel}, heard by {verbal.witness.name} over{" "}
            {verbal.channel}, <Moment at={verbal.spokenAt} relative={false} />
          </p>
          <p className="text-ink-2">“{verbal.words}”</p>
          {verbal.confirmed === null ? (
            <p className="text-soon">
              Not confirmed in writing yet
              {verbal.confirmBy !== null && (
                <>
                  , asked for by <Moment at={verbal.confirmBy} relative={false} />
                </>
              )}
            </p>
          ) : (
            <p className={verbal.confirmed ? "text-ok" : "text-breach"}>
              {verbal.confirmed ? "Confirmed in writing" : "Denied: it does not count"}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Asking for approval, and the way to the page where it is given. */
function Ways({ view }: { view: HotfixView }) {
  const { ask, sending, problem } = useAskApproval(view);
  const { revision, asked, approvals } = view;
  const asks =
    revision !== null &&
    asked === null &&
    approvals.some(({ approval }) => approval === null) &&
    view.allowed.includes("hotfix.edit");
  return (
    <div className="flex flex-col items-start gap-2 print:hidden">
      {revision === null && <p className="text-ink-2">A revision comes first.</p>}
      <div className="flex flex-wrap gap-2">
        {asks && (
          <Button
            size="row"
            loading={sending && "Asking…"}
            onClick={() => {
              void ask().then((done) => done && document.getElementById("approvals")?.focus());
            }}
          >
            Ask for approval
          </Button>
        )}
        {revision !== null && (
          <LinkButton size="row" href={`/hotfixes/${view.id}/approve`}>
            Open the approval page
          </LinkButton>
        )}
      </div>
      <Refused problem={problem} />
    </div>
  );
}
