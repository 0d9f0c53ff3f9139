"use client";

import { Section } from "@/components/shell/page-header";
import { checkGroups } from "@/lib/domain/check-result";
import { CheckRow } from "./check-row";
import { openWords } from "./check-words";
import type { HotfixPart } from "./hotfix-wish";

/** The checks with their results, by group (R-TST-01, R-TST-02). */
export function ChecksSection({ view }: HotfixPart) {
  return (
    <Section title="Checks" ruled>
      <div className="flex flex-col gap-4">
        {checkGroups.map(({ key, label }) => {
          const checks = view.checks.filter(({ group }) => group === key);
          return (
            <div key={key}>
              <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 border-line border-b pb-1">
                {label}
                <span className="font-normal text-ink-2 text-note">{openWords(checks)}</span>
              </h3>
              <ul>
                {checks.map((check) => (
                  <CheckRow key={check.key} view={view} check={check} />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </Section>
  );
}
