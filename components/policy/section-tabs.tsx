"use client";

import { classNames } from "@/components/ui/class-names";
import type { PolicyDocument } from "@/lib/domain/policy";
import type { PolicyProblem } from "@/lib/domain/policy-check";
import { type PolicyChange, type PolicySection, policySections } from "@/lib/domain/policy-diff";
import { sectionOfPath } from "./go-to-path";
import { levelLabels } from "./level-labels";
import { sectionTitle } from "./section-links";

type SectionTabsProps = {
  here: PolicySection;
  draft: PolicyDocument;
  changes: readonly PolicyChange[];
  problems: readonly PolicyProblem[];
  onChoose: (section: PolicySection) => void;
};

function countWords(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}

/** The parts of the policy, with how many changes and problems each has; one is shown at a time. */
export function SectionTabs({ here, draft, changes, problems, onChoose }: SectionTabsProps) {
  return (
    <nav aria-label="Parts of the policy" className="self-start tall:sticky tall:top-36">
      <ul className="flex flex-wrap gap-x-1 desk:flex-col">
        {policySections.map((section) => {
          const changed = changes.filter((change) => change.section === section).length;
          const wrong = problems.filter(({ path }) => sectionOfPath(path) === section).length;
          return (
            <li key={section}>
              <button
                type="button"
                aria-current={here === section ? "true" : undefined}
                onClick={() => onChoose(section)}
                className={classNames(
                  "row-height w-full border-l-[3px] px-2.5 py-1 text-left",
                  here === section ? "border-ink font-bold" : "border-transparent text-ink-2 hover:text-ink",
                )}
              >
                {sectionTitle(section, levelLabels(draft))}
                <span className="block font-normal text-note empty:hidden">
                  {countWords(changed, "change", "changes")}
                  {changed > 0 && wrong > 0 && ", "}
                  <span className="text-breach empty:hidden">{countWords(wrong, "problem", "problems")}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
