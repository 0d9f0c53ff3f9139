"use client";

import { Suspense } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { onDemand } from "@/components/ui/on-demand";
import { RadioCards } from "@/components/ui/radio-cards";
import { SeverityMark } from "@/components/ui/severity-mark";
import { TextArea } from "@/components/ui/text-area";
import type { PolicyDocument } from "@/lib/domain/policy";
import { type Severity, severities } from "@/lib/domain/severity";
import type { FieldProblems } from "./declare-body";
import type { Draft } from "./declare-draft";

const DecisionTree = onDemand(() => import("./decision-tree"));

export type LevelsPolicy = Pick<PolicyDocument, "severities" | "classification">;

export type SeverityChoiceProps = {
  draft: Draft;
  policy: LevelsPolicy;
  /** The level that the finished questions suggest. */
  suggested: Severity | null;
  problems: FieldProblems;
  onChange: (change: Partial<Draft>) => void;
};

/** How bad it is (R-SEV-01): three cards with their meaning, examples on request, and questions for who is not sure (R-SEV-02). */
export function SeverityChoice({ draft, policy, suggested, problems, onChange }: SeverityChoiceProps) {
  const options = severities.map((severity) => ({
    value: severity,
    label: <SeverityMark severity={severity} label={policy.severities[severity].label} />,
    description: policy.severities[severity].definition,
  }));
  const overruled = suggested !== null && draft.severity !== null && draft.severity !== suggested;
  return (
    <div className="flex flex-col gap-2">
      <div {...(problems.severity === undefined ? {} : { "data-wrong": true })}>
        <RadioCards
          legend="Severity"
          name="severity"
          options={options}
          value={draft.severity}
          onValueChange={(severity) => onChange({ severity })}
          error={problems.severity}
        />
      </div>
      {overruled && (
        <Field
          label={`Why ${draft.severity} and not ${suggested}?`}
          hint="The suggestion, your choice and this reason are recorded together."
          error={problems.overruleReason}
        >
          <TextArea
            name="overruleReason"
            rows={2}
            maxLength={2_000}
            value={draft.overruleReason}
            onChange={({ target }) => onChange({ overruleReason: target.value })}
          />
        </Field>
      )}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-1">
        {draft.answers === null && (
          <Button size="row" onClick={() => onChange({ answers: [] })}>
            Help me decide
          </Button>
        )}
        <Disclosure summary="Examples" className="min-w-0 open:basis-full">
          <Examples policy={policy} />
        </Disclosure>
      </div>
      {draft.answers !== null && (
        <Suspense fallback={null}>
          <DecisionTree
            answers={draft.answers}
            chosen={draft.severity}
            policy={policy}
            onAnswers={(answers) => onChange({ answers })}
            onTake={(severity) => onChange({ severity, overruleReason: "" })}
            onClose={() => onChange({ answers: null, overruleReason: "" })}
          />
        </Suspense>
      )}
    </div>
  );
}

function Examples({ policy }: { policy: LevelsPolicy }) {
  return (
    <div className="grid gap-x-6 gap-y-3 pt-1 pb-3 sm:grid-cols-3">
      {severities.map((severity) => (
        <section key={severity}>
          <h2 className="text-note">
            <SeverityMark severity={severity} label={policy.severities[severity].label} />
          </h2>
          <ul className="mt-1 flex list-disc flex-col gap-1 pl-5">
            {policy.severities[severity].examples.map((example) => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
