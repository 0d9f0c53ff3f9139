"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { HotfixCommand, HotfixView } from "./hotfix-view";
import { Refused } from "./refused";
import { type ValueField, valueFields, valueProblem, valuesPatch } from "./unset-values";
import { useHotfixSend } from "./use-hotfix-send";

type ValuesFormProps = {
  view: HotfixView;
  commands: readonly HotfixCommand[];
  /** Whether the fix is merged, so that what the merge makes known is asked for; yes when absent. */
  merged?: boolean;
};

/** The values that commands still need, filled in on the spot (R-FIX-02); nothing where none is missing. */
export function ValuesForm({ view, commands, merged = true }: ValuesFormProps) {
  const [saved, setSaved] = useState(false);
  const fields = valueFields(commands, merged);
  if (fields.length === 0) return saved ? <Saved /> : null;
  if (!view.allowed.includes("hotfix.edit")) {
    const names = fields.map(({ label }) => label.toLowerCase()).join(", ");
    return <p className="text-soon">Copying is off until these are filled in: {names}.</p>;
  }
  const key = fields.map(({ name }) => name).join(" ");
  return <Values key={key} view={view} fields={fields} onSave={() => setSaved(true)} />;
}

/** Takes the focus of the form that is gone. */
function takeFocus(node: HTMLElement | null): void {
  node?.focus();
}

function Saved() {
  return (
    <p ref={takeFocus} tabIndex={-1} className="text-ink-2 outline-none">
      Filled in: the commands can be copied.
    </p>
  );
}

type ValuesProps = { view: HotfixView; fields: readonly ValueField[]; onSave: () => void };

function Values({ view, fields, onSave }: ValuesProps) {
  const { send, sending, problem } = useHotfixSend(view);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const wrong = (field: ValueField) => valueProblem(field, typed[field.name] ?? "");
  const save = async () => {
    setTried(true);
    if (fields.some((field) => wrong(field) !== null)) return;
    const values = Object.fromEntries(fields.map(({ name }) => [name, (typed[name] ?? "").trim()]));
    onSave();
    await send("PATCH", `/hotfixes/${view.id}`, valuesPatch(values));
  };
  const refusedField = fields.find(({ name }) => problem?.messageFor(name) !== undefined);
  return (
    <form
      noValidate
      className="flex max-w-2xl flex-col gap-2 border border-soon bg-surface p-3 print:hidden"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="font-bold text-soon">
        Copying is off until {fields.length === 1 ? "this is" : "these are"} filled in.
      </p>
      {fields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          hint={field.hint}
          error={problem?.messageFor(field.name) ?? (tried && wrong(field))}
        >
          <TextInput
            className="font-mono"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={500}
            value={typed[field.name] ?? ""}
            onChange={({ target }) => setTyped((before) => ({ ...before, [field.name]: target.value }))}
          />
        </Field>
      ))}
      <Button type="submit" size="row" className="self-start" loading={sending && "Filling in…"}>
        Fill in
      </Button>
      {refusedField === undefined && <Refused problem={problem} />}
    </form>
  );
}
