"use client";

import { Button } from "@/components/ui/button";
import { dueWords } from "@/lib/domain/rule-words";
import type { TimerRule } from "@/lib/domain/timer";
import { Fold } from "./fold";
import { keyFrom, replaced, without } from "./list-edits";
import { GroupProblem } from "./problem-map";
import { missingRules, type RulePlace } from "./product-rules";
import { RuleForm } from "./rule-form";

type RuleListProps = {
  path: string;
  place: RulePlace;
  rules: readonly TimerRule[];
  /** The keys that the saved version has here. */
  savedKeys: readonly string[];
  /** Every key of the policy: a new one must be none of these. */
  takenKeys: readonly string[];
  onChange: (rules: TimerRule[]) => void;
};

/** The timer rules of one place, each folded under what it says. */
export function RuleList({ path, place, rules, savedKeys, takenKeys, onChange }: RuleListProps) {
  const add = () => {
    const rule: TimerRule = {
      rule: keyFrom("new rule", takenKeys),
      label: "New rule",
      anchor: place === "any" ? "given" : "declared",
      due: "PT1H",
      automatic: true,
      notify: ["incident_commander"],
    };
    onChange([...rules, rule]);
  };
  return (
    <div className="flex flex-col gap-2" data-path={path}>
      <GroupProblem path={path} />
      <ul className="border-line border-t">
        {rules.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a new rule's key changes while it is typed.
          <li key={at} data-path={`${path}.${at}`} className="border-line border-b py-1">
            <Fold summary={<RuleSummary rule={rule} />}>
              {() => (
                <RuleForm
                  path={`${path}.${at}`}
                  rule={rule}
                  // Of two with one key the later one is the new one, whose key must still change.
                  fresh={
                    !savedKeys.includes(rule.rule) || rules.findIndex((one) => one.rule === rule.rule) !== at
                  }
                  anyLevel={place === "any"}
                  onChange={(changed) => onChange(replaced(rules, at, changed))}
                  onRemove={() => onChange(without(rules, at))}
                />
              )}
            </Fold>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="row" onClick={add}>
          Add a rule
        </Button>
        {missingRules(rules, place).map((rule) => (
          <Button key={rule.rule} size="row" onClick={() => onChange([...rules, rule])}>
            Bring back “{rule.label}”
          </Button>
        ))}
      </div>
    </div>
  );
}

function RuleSummary({ rule }: { rule: TimerRule }) {
  return (
    <span>
      {rule.label || "(no label)"}{" "}
      <span className="font-normal text-ink-2">
        {dueWords(rule)}
        {rule.automatic && ", automatic"}
      </span>
    </span>
  );
}
