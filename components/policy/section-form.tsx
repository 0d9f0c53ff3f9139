"use client";

import type { PolicyDocument } from "@/lib/domain/policy";
import type { PolicySection } from "@/lib/domain/policy-diff";
import { type Severity, severities } from "@/lib/domain/severity";
import { LevelForm } from "./level-form";
import { PhasesForm } from "./phases-form";
import { rulesAt } from "./product-rules";
import { RuleList } from "./rule-list";
import { TreeForm } from "./tree-form";
import { WorkflowsForm } from "./workflows-form";

type SectionFormProps = {
  section: PolicySection;
  draft: PolicyDocument;
  /** The version that the draft was made from: what it has keeps its keys. */
  base: PolicyDocument;
  onEdit: (draft: PolicyDocument) => void;
};

function keysOf(policy: PolicyDocument): string[] {
  return [...severities, "any" as const].flatMap((place) => rulesAt(policy, place).map((rule) => rule.rule));
}

/** The forms of one part of the policy. */
export function SectionForm({ section, draft, base, onEdit }: SectionFormProps) {
  if (section === "tree") {
    return (
      <TreeForm
        tree={draft.classification}
        savedKeys={base.classification.branches.map((branch) => branch.key)}
        onChange={(classification) => onEdit({ ...draft, classification })}
      />
    );
  }
  if (section === "phases")
    return <PhasesForm phases={draft.phases} onChange={(phases) => onEdit({ ...draft, phases })} />;
  if (section === "workflows")
    return <WorkflowsForm policy={draft} onChange={(change) => onEdit({ ...draft, ...change })} />;
  if (section === "any") {
    return (
      <div className="flex flex-col gap-3">
        <p className="max-w-prose text-ink-2">
          These hold at every level. Each is armed by what it is about: a promise in a message, an approval by
          word of mouth, an action item.
        </p>
        <RuleList
          path="timers"
          place="any"
          rules={draft.timers}
          savedKeys={base.timers.map((rule) => rule.rule)}
          takenKeys={keysOf(draft)}
          onChange={(timers) => onEdit({ ...draft, timers })}
        />
      </div>
    );
  }
  return <LevelSection severity={section} draft={draft} base={base} onEdit={onEdit} />;
}

type LevelSectionProps = Omit<SectionFormProps, "section"> & { severity: Severity };

function LevelSection({ severity, draft, base, onEdit }: LevelSectionProps) {
  const level = draft.severities[severity];
  const path = `severities.${severity}`;
  const change = (part: Partial<typeof level>) =>
    onEdit({ ...draft, severities: { ...draft.severities, [severity]: { ...level, ...part } } });
  return (
    <div className="flex flex-col gap-6">
      <section className="flex flex-col gap-2">
        <h3 className="font-bold">Timers</h3>
        <RuleList
          path={`${path}.timers`}
          place={severity}
          rules={level.timers}
          savedKeys={base.severities[severity].timers.map((rule) => rule.rule)}
          takenKeys={keysOf(draft)}
          onChange={(timers) => change({ timers })}
        />
      </section>
      <LevelForm path={path} level={level} onChange={change} />
    </div>
  );
}
