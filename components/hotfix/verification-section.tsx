"use client";

import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import type { HotfixPart } from "./hotfix-wish";
import { mayWish } from "./wish-words";

/** Whether the fix works in production, as it was found each time, with what else changed (R-INC-10). */
export function VerificationSection({ view, onAsk }: HotfixPart) {
  const { verifications, state } = view;
  const may = (state === "deployed" || state === "verified") && mayWish(view, "verify");
  const action = may && (
    <Button size="row" className="print:hidden" onClick={() => onAsk({ kind: "verify" })}>
      {verifications.length === 0 ? "Verify" : "Verify again"}
    </Button>
  );
  return (
    <Section title="Verification" ruled action={action}>
      {verifications.length === 0 && (
        <p className="text-ink-2">
          {state === "deployed" ? "Not verified yet." : "What is deployed is verified here."}
        </p>
      )}
      {verifications.length > 0 && (
        <ol className="border-line border-t">
          {verifications.toReversed().map((one) => (
            <li key={one.id} className="border-line border-b py-2">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <b className={one.confirmed ? "text-ok" : "text-breach"}>
                  {one.confirmed ? "It works" : "It does not work"}
                </b>
                <span className="text-ink-2 text-note">
                  {one.by !== null && `${one.by.name}, `}
                  <Moment at={one.at} relative={false} />
                </span>
              </p>
              <p className="whitespace-pre-line">{one.notes}</p>
              {one.secondaryEffects !== null && (
                <p className="whitespace-pre-line">
                  <span className="text-ink-2">Also changed: </span>
                  {one.secondaryEffects}
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
