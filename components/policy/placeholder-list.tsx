"use client";

import { placeholders } from "@/lib/domain/hotfix-workflow";
import { placeholderLabels } from "@/lib/domain/workflow-words";
import { Fold } from "./fold";

/** What commands may leave open, and what it is filled in with. */
export function PlaceholderList() {
  return (
    <div className="max-w-prose">
      <p>
        Commands are filled in for each hotfix, for people to copy; Firebreak runs none of them. A placeholder
        stands without quotes: what replaces it is quoted as the shell needs it.
      </p>
      <Fold summary="The placeholders">
        {() => (
          <dl className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[max-content_1fr]">
            {placeholders.map((name) => (
              <div key={name} className="contents">
                <dt className="font-mono text-note">{`{${name}}`}</dt>
                <dd className="text-ink-2">{placeholderLabels[name]}</dd>
              </div>
            ))}
          </dl>
        )}
      </Fold>
    </div>
  );
}
