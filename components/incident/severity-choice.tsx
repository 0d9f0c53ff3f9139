"use client";

import { RadioCards } from "@/components/ui/radio-cards";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { type Severity, severities } from "@/lib/domain/severity";

type SeverityChoiceProps = {
  policy: ResponsePolicy;
  current: Severity;
  chosen: Severity | null;
  onChoose: (severity: Severity) => void;
  error: string | null;
};

/** The levels with what they mean and look like (R-SEV-01); the present one is shown, not offered. */
export function SeverityChoice({ policy, current, chosen, onChoose, error }: SeverityChoiceProps) {
  const options = severities.map((severity) => {
    const { label, definition, examples } = policy.severities[severity];
    return {
      value: severity,
      label: (
        <span className="flex flex-wrap items-center gap-x-2">
          <SeverityMark severity={severity} label={label} />
          {severity === current && <span className="font-normal text-ink-2 text-note">now</span>}
        </span>
      ),
      description: definition,
      detail: examples.map((example) => (
        <span key={example} className="mt-0.5 block border-line border-t pt-0.5">
          {example}
        </span>
      )),
      disabled: severity === current,
    };
  });
  return (
    <RadioCards
      legend="New severity"
      name="severity"
      options={options}
      value={chosen}
      onValueChange={onChoose}
      error={error}
    />
  );
}
