"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { roleLabel } from "@/lib/domain/policy-words";
import { incidentRoles } from "@/lib/domain/roles";
import type { TimerRule } from "@/lib/domain/timer";
import { BoxGroup } from "./box-group";
import { removeAndStay } from "./focus-near";
import { LengthField } from "./length-field";
import { PercentsField } from "./number-fields";
import { isKnownRule } from "./product-rules";
import { DueFields, NameFields } from "./rule-basics";

export type RuleFormProps = {
  path: string;
  rule: TimerRule;
  /** Whether no saved version has the rule, so that its key may still change. */
  fresh: boolean;
  /** Rules of any level count from a given moment and nothing else. */
  anyLevel: boolean;
  onChange: (rule: TimerRule) => void;
  onRemove: () => void;
};

const roles = incidentRoles.map((value) => ({ value, label: roleLabel(value) }));
const lengths = [
  { field: "repeat", label: "Repeat every", hint: "due again so long after it was last done" },
  { field: "remind", label: "Remind every", hint: "while it is due and not done" },
  { field: "grace", label: "Grace", hint: "how long after due it is breached" },
  { field: "notBefore", label: "Not before", hint: "counted from the same moment" },
] as const;

type OptionalField = "repeat" | "remind" | "grace" | "notBefore" | "warnAt";

/** The rule with an optional field put or, where it is undefined, taken out. */
function withField(rule: TimerRule, field: OptionalField, value: string | number[] | undefined): TimerRule {
  const next = { ...rule };
  if (value === undefined) delete next[field];
  else Object.assign(next, { [field]: value });
  return next;
}

/** All fields of one timer rule (R-SLA-00). */
export function RuleForm(props: RuleFormProps) {
  const { path, rule, onChange } = props;
  return (
    <div className="flex flex-col gap-4 py-2">
      <NameFields {...props} />
      <DueFields {...props} />
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {lengths.map(({ field, label, hint }) => (
          <LengthField
            key={field}
            path={`${path}.${field}`}
            label={label}
            hint={hint}
            optional
            value={rule[field]}
            onChange={(value) => onChange(withField(rule, field, value))}
          />
        ))}
        <PercentsField
          path={`${path}.warnAt`}
          label="Warn at (percent)"
          hint="such as 50, 75, 90"
          value={rule.warnAt ?? []}
          onChange={(shares) => onChange(withField(rule, "warnAt", shares.length === 0 ? undefined : shares))}
        />
      </div>
      <Checkbox
        label="Automatic"
        hint="Firebreak does it at its time by telling those below. Otherwise a person must do it."
        checked={rule.automatic}
        onChange={({ target }) => onChange({ ...rule, automatic: target.checked })}
      />
      {rule.rule === "review_published" && (
        <Checkbox
          label="Needs a root cause"
          hint="The review can be published only once somebody wrote what went wrong and why."
          checked={rule.rootCause === true}
          onChange={({ target }) => onChange({ ...rule, rootCause: target.checked })}
        />
      )}
      {!rule.automatic && !isKnownRule(rule.rule) && (
        <p className="border-p1 border-l-[6px] pl-2 text-note text-p1">
          Nothing in Firebreak marks a rule of this key as done: it will count as breached. Make it automatic.
        </p>
      )}
      <BoxGroup
        path={`${path}.notify`}
        legend="Who is told"
        options={roles}
        chosen={rule.notify}
        onChange={(notify) => onChange({ ...rule, notify })}
      />
      <Button
        variant="danger"
        size="row"
        className="self-start"
        onClick={({ currentTarget }) => removeAndStay(currentTarget, props.onRemove)}
      >
        Remove this rule
      </Button>
    </div>
  );
}
