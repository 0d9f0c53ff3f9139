"use client";

import { SeverityMark } from "@/components/ui/severity-mark";
import type { RoomIncident } from "./room-view";

type Classification = NonNullable<RoomIncident["classification"]>;

/** What the decision tree suggested and why, the way it took, and an overrule with its reason (R-SEV-02). */
export function ClassificationFact({ classification }: { classification: Classification }) {
  const { severity, reasons, path, overruled, overruleReason } = classification;
  return (
    <div className="flex flex-col gap-1">
      <p>
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
        <details>
          <summary className="flex min-h-6 items-center text-ink-2 text-note touch:min-h-11">
            <span className="underline underline-offset-2">Questions and answers</span>
          </summary>
          <dl className="flex flex-col gap-1 pt-1 text-note">
            {path.map(({ key, question, answer }) => (
              <div key={key}>
                <dt className="text-ink-2">{question}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}
