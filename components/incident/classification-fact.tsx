"use client";

import { Disclosure } from "@/components/ui/disclosure";
import { SeverityMark } from "@/components/ui/severity-mark";
import { FoldedWords } from "./folded-words";
import type { RoomIncident } from "./room-view";

type Classification = NonNullable<RoomIncident["classification"]>;

/** What the decision tree suggested and why, the way it took, and an overrule with its reason (R-SEV-02). */
export function ClassificationFact({ classification }: { classification: Classification }) {
  const { severity, reasons, path, overruled, overruleReason } = classification;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-1.5">
        Suggested <SeverityMark severity={severity} words="key" />
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {overruled && (
        <p>
          <b>Overruled.</b> {overruleReason ?? <span className="text-ink-2">No reason was given.</span>}
        </p>
      )}
      {path.length > 0 && (
        <Disclosure summary={<FoldedWords>Questions and answers</FoldedWords>}>
          <dl className="flex flex-col gap-1 pt-1 text-note">
            {path.map(({ key, question, answer }) => (
              <div key={key}>
                <dt className="text-ink-2">{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      )}
    </div>
  );
}
