"use client";

import { PersonField } from "@/components/people/person-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { actionItemTypeLabels, actionItemTypes, priorities } from "@/lib/domain/review-words";
import { fieldLabels, typeOf } from "./item-form";
import { priorityWords } from "./item-words";
import type { ItemEditing } from "./use-item-form";

type ItemFieldsProps = {
  editing: ItemEditing;
  /** Offered as "Me" among the owners. */
  viewerId: string | undefined;
};

/** What an action item says (R-PIR-04). */
export function ItemFields({ editing, viewerId }: ItemFieldsProps) {
  const { form, change, errorOf } = editing;
  return (
    <>
      <Field label={fieldLabels.title} error={errorOf("title")}>
        <TextInput
          maxLength={300}
          autoComplete="off"
          value={form.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <PersonField
          label={fieldLabels.ownerId}
          optional
          placeholder="Nobody yet"
          value={form.ownerId}
          onValueChange={(ownerId) => change({ ownerId })}
          first={viewerId === undefined ? [] : [{ value: viewerId, label: "Me" }]}
          error={errorOf("ownerId")}
        />
        <Field label={fieldLabels.dueOn} optional error={errorOf("dueOn")}>
          <TextInput
            type="date"
            min="1970-01-01"
            max="2199-12-31"
            value={form.dueOn}
            onChange={({ target }) => change({ dueOn: target.value })}
          />
        </Field>
      </div>
      <Field
        label={fieldLabels.successCriterion}
        optional
        hint="How anybody can see that it is done: an alert that fires, a test that fails without the fix."
        error={errorOf("successCriterion")}
      >
        <TextArea
          rows={2}
          className="min-h-16!"
          maxLength={2_000}
          value={form.successCriterion}
          onChange={({ target }) => change({ successCriterion: target.value })}
        />
      </Field>
      <Kinds editing={editing} />
    </>
  );
}

function Kinds({ editing: { form, change, errorOf } }: { editing: ItemEditing }) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={fieldLabels.type} optional error={errorOf("type")}>
        <Select value={form.type} onChange={({ target }) => change({ type: typeOf(target.value) })}>
          <option value="">Not chosen</option>
          {actionItemTypes.map((type) => (
            <option key={type} value={type}>
              {actionItemTypeLabels[type]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={fieldLabels.priority} optional="unsaid" error={errorOf("priority")}>
        <Select
          value={form.priority}
          onChange={({ target }) =>
            change({ priority: priorities.find((one) => one === target.value) ?? "medium" })
          }
        >
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {priorityWords[priority]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
