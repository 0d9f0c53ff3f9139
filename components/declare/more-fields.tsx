"use client";

import { PersonField } from "@/components/people/person-field";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FieldProblems } from "./declare-body";
import type { Draft } from "./declare-draft";
import { MomentField, type TimeReader } from "./moment-field";

export type MoreFieldsProps = {
  draft: Draft;
  problems: FieldProblems;
  time: TimeReader;
  /** Whether the viewer leads the incident unless somebody else is chosen. */
  viewerLeads: boolean;
  onChange: (change: Partial<Draft>) => void;
};

/** The fields of what can be said later as well. Their code is loaded when they unfold. */
export default function MoreFields({ draft, problems, time, viewerLeads, onChange }: MoreFieldsProps) {
  return (
    <div className="grid gap-x-4 gap-y-3 py-2 sm:grid-cols-2">
      <MomentField
        label="Started at"
        name="startedAt"
        hint={`14:35, -10m or yesterday 23:50.${draft.retrospective ? "" : " Left empty, it started now."}`}
        optional={!draft.retrospective}
        value={draft.startedAt}
        onValueChange={(startedAt) => onChange({ startedAt })}
        time={time}
        error={problems.startedAt}
      />
      <MomentField
        label="Detected at"
        name="detectedAt"
        hint="When an alert or a user first told you."
        optional
        value={draft.detectedAt}
        onValueChange={(detectedAt) => onChange({ detectedAt })}
        time={time}
        error={problems.detectedAt}
      />
      <Field label="Impact" optional error={problems.impact} className="sm:col-span-2">
        <TextArea
          name="impact"
          rows={2}
          maxLength={5_000}
          value={draft.impact}
          onChange={({ target }) => onChange({ impact: target.value })}
        />
      </Field>
      <Field
        label="Users affected"
        hint="A number or words: 45 % of checkouts."
        optional
        error={problems.usersAffected}
      >
        <TextInput
          name="usersAffected"
          maxLength={500}
          value={draft.usersAffected}
          onChange={({ target }) => onChange({ usersAffected: target.value })}
        />
      </Field>
      <PersonField
        label="Commander"
        hint={
          viewerLeads ? "You, unless you choose somebody else." : "Nobody yet, unless you choose somebody."
        }
        value={draft.commanderId}
        onValueChange={(commanderId) => onChange({ commanderId })}
        error={problems.commanderId}
      />
      <Marks draft={draft} onChange={onChange} />
    </div>
  );
}

function Marks({ draft, onChange }: Pick<MoreFieldsProps, "draft" | "onChange">) {
  return (
    <fieldset className="grid gap-x-4 sm:col-span-2 sm:grid-cols-3">
      <legend className="sr-only">What kind of incident</legend>
      <Checkbox
        label="Private"
        hint="Only you and those who hold a role on it can see it."
        checked={draft.private}
        onChange={({ target }) => onChange({ private: target.checked })}
      />
      <Checkbox
        label="Drill"
        hint="Practice: marked as such and not counted."
        checked={draft.drill}
        onChange={({ target }) => onChange({ drill: target.checked })}
      />
      <Checkbox
        label="Record a past incident"
        hint="It is over: nothing is sent, no clock runs."
        checked={draft.retrospective}
        onChange={({ target }) => onChange({ retrospective: target.checked })}
      />
    </fieldset>
  );
}
