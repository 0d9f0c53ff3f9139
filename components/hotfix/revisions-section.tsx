"use client";

import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import type { HotfixPart } from "./hotfix-wish";
import { RevisionFacts } from "./revision-facts";
import { WarningItem } from "./warning-item";
import { mayWish, wishLabel } from "./wish-words";

/** What is to be deployed, the warnings about it with their answers, and what it was before (R-APR-03, R-FIX-05). */
export function RevisionsSection({ view, onAsk }: HotfixPart) {
  const { revision, revisions, warnings } = view;
  const earlier = revisions.filter(({ id }) => id !== revision?.id).reverse();
  const action = isUnderWay(view.state) && mayWish(view, "revise") && (
    <Button size="row" className="print:hidden" onClick={() => onAsk({ kind: "revise" })}>
      {wishLabel({ kind: "revise" })}
    </Button>
  );
  return (
    <Section title={revision === null ? "Revision" : `Revision ${revision.number}`} ruled action={action}>
      <div className="flex flex-col gap-3">
        {revision === null ? (
          <p className="text-ink-2">
            {view.workflow === "feature_flag"
              ? "Nothing recorded yet. A revision says what the flag is set to; approvals are bound to it."
              : "Nothing recorded yet. A revision names the commit that is to be deployed; approvals are bound to it."}
          </p>
        ) : (
          <RevisionFacts view={view} revision={revision} />
        )}
        {warnings.length > 0 && (
          <ul aria-label="Warnings" className="flex flex-col gap-2">
            {warnings.map((warning) => (
              <WarningItem key={`${revision?.id} ${warning.key}`} view={view} warning={warning} />
            ))}
          </ul>
        )}
        {earlier.map((old) => (
          <Disclosure
            key={old.id}
            summary={
              <span className="font-normal text-ink-2">
                Revision {old.number}
                {old.commit !== null && (
                  <>
                    , <span className="font-mono">{old.commit.slice(0, 10)}</span>
                  </>
                )}
                , recorded <Moment at={old.recordedAt} relative={false} />
              </span>
            }
          >
            <RevisionFacts view={view} revision={old} />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
