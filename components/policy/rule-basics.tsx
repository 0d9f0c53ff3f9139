"use client";

import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { anchorLabels } from "@/lib/domain/policy-words";
import { timerAnchors } from "@/lib/domain/timer";
import { LengthField } from "./length-field";
import { keyFrom } from "./list-edits";
import { PolicyField } from "./problem-map";
import type { RuleFormProps } from "./rule-form";

/** What a rule is called. */
export function NameFields({ path, rule, fresh, onChange }: RuleFormProps) {
  const name = (label: string) => {
    // A key that nobody has typed follows the label.
    const follows = fresh && rule.rule === keyFrom(rule.label, []);
    onChange({ ...rule, label, rule: follows ? keyFrom(label, []) : rule.rule });
  };
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      <PolicyField path={`${path}.label`} label="Label">
        <TextInput value={rule.label} maxLength={200} onChange={({ target }) => name(target.value)} />
      </PolicyField>
      <PolicyField
        path={`${path}.rule`}
        label="Key"
        hint={fresh ? "Small letters, digits, underscores. It stays once it is saved." : "It stays."}
      >
        <TextInput
          value={rule.rule}
          maxLength={60}
          readOnly={!fresh}
          className="font-mono read-only:bg-sunken"
          onChange={({ target }) => onChange({ ...rule, rule: target.value })}
        />
      </PolicyField>
    </div>
  );
}

/** When a rule is due. */
export function DueFields({ path, rule, anyLevel, onChange }: RuleFormProps) {
  const given = rule.anchor === "given";
  const choose = (value: string) => {
    const anchor = timerAnchors.find((known) => known === value) ?? rule.anchor;
    onChange({ ...rule, anchor, due: anchor === "given" ? null : (rule.due ?? "PT1H") });
  };
  return (
    <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
      {given && !anyLevel ? (
        <p className="self-end text-ink-2">It has no deadline until its moment is given.</p>
      ) : (
        <LengthField
          path={`${path}.due`}
          label="Due after"
          optional={anyLevel}
          value={rule.due ?? undefined}
          onChange={(value) => onChange({ ...rule, due: value ?? null })}
        />
      )}
      <PolicyField path={`${path}.anchor`} label="Counted from">
        <Select value={rule.anchor} onChange={({ target }) => choose(target.value)}>
          {timerAnchors
            .filter((anchor) => !anyLevel || anchor === "given")
            .map((anchor) => (
              <option key={anchor} value={anchor}>
                {anchorLabels[anchor]}
              </option>
            ))}
        </Select>
      </PolicyField>
    </div>
  );
}
