"use client";

import { readWhen } from "@/components/timeline/edited-entry";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { useNow } from "@/components/ui/server-clock";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type FactsForm, factLabels, factsFormOf } from "./facts-form";
import type { RoomView } from "./room-view";
import { ServiceChoice } from "./service-choice";
import type { FactsEditing } from "./use-facts-form";

type FactsFieldsProps = { view: RoomView; timeZone: string; editing: FactsEditing };

/** The facts as fields; those that move deadlines or hide the incident only for who may change them. */
export function FactsFields({ view, timeZone, editing }: FactsFieldsProps) {
  const { form, change, errors, base } = editing;
  const retimes = view.allowed.includes("incident.retime");
  const hides = view.allowed.includes("incident.privacy");
  return (
    <>
      <Field label={factLabels.title} error={errors.title}>
        <TextInput
          maxLength={200}
          value={form.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <Field label={factLabels.summary} optional error={errors.summary}>
        <Prose value={form.summary} onChange={(summary) => change({ summary })} />
      </Field>
      <Field
        label={factLabels.impact}
        optional
        hint="What users notice, in their words."
        error={errors.impact}
      >
        <Prose value={form.impact} onChange={(impact) => change({ impact })} />
      </Field>
      <Field
        label={factLabels.usersAffected}
        optional
        hint="A number or words, such as 1,200 or all of Europe."
        error={errors.usersAffected}
      >
        <TextInput
          maxLength={500}
          value={form.usersAffected}
          onChange={({ target }) => change({ usersAffected: target.value })}
        />
      </Field>
      {retimes && (
        <div className="grid gap-4 sm:grid-cols-2">
          <WhenField name="startedAt" timeZone={timeZone} editing={editing} />
          <WhenField name="detectedAt" timeZone={timeZone} editing={editing} />
        </div>
      )}
      <ServiceChoice
        linked={base.services}
        chosen={form.serviceIds}
        onChange={(serviceIds) => change({ serviceIds })}
        error={errors.serviceIds ?? null}
      />
      {hides && (
        <Checkbox
          label={factLabels.private}
          hint="Only people with a role on the incident see it, in lists and counts too."
          checked={form.private}
          onChange={({ target }) => change({ private: target.checked })}
        />
      )}
    </>
  );
}

function Prose({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <TextArea
      rows={2}
      className="min-h-16!"
      maxLength={5_000}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

type WhenName = "startedAt" | "detectedAt";

const hints: Record<WhenName, string> = {
  startedAt: "Deadlines that count from the start move with it.",
  detectedAt: "When an alert or a person noticed it. Empty where nobody knows.",
};

function WhenField(props: { name: WhenName; timeZone: string; editing: FactsEditing }) {
  const { name, timeZone, editing } = props;
  const { form, base, change, errors } = editing;
  const now = new Date(useNow(10_000));
  const text = form[name];
  const untouched = text.trim() === factsFormOf(base, timeZone)[name];
  const reading = readWhen(text, new Date(base[name] ?? base.startedAt), { now, timeZone });
  const understood = "problem" in reading ? null : `${reading.understood}. ${reading.note ?? ""}`;
  const patch = (value: string): Partial<FactsForm> =>
    name === "startedAt" ? { startedAt: value } : { detectedAt: value };
  return (
    <Field
      label={factLabels[name]}
      optional={name === "detectedAt"}
      hint={untouched || understood === null ? hints[name] : understood}
      error={errors[name]}
    >
      <TextInput className="font-mono" value={text} onChange={({ target }) => change(patch(target.value))} />
    </Field>
  );
}
