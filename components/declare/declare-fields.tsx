"use client";

import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { ApiProblem, problemWords } from "@/lib/client/api-problem";

type OneField = { value: string; onValueChange: (value: string) => void; error: string | undefined };

/** What is wrong, first of all: it has the focus when the page opens. */
export function TitleField({ value, onValueChange, error }: OneField) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Field
      label="Title"
      hint="What users notice, in a few words: Checkout returns 500 for all users."
      error={error}
    >
      <TextInput
        ref={input}
        name="title"
        autoComplete="off"
        maxLength={200}
        className="text-lead"
        value={value}
        onChange={({ target }) => onValueChange(target.value)}
      />
    </Field>
  );
}

/** The service that misbehaves. */
export function ServiceField(props: OneField & { services: readonly { id: string; name: string }[] }) {
  const { services, value, onValueChange, error } = props;
  const known = services.some(({ id }) => id === value);
  if (services.length === 0) return null;
  return (
    <Field label="Service" optional error={error} className="sm:max-w-96">
      <Select
        name="service"
        value={known ? value : ""}
        onChange={({ target }) => onValueChange(target.value)}
      >
        <option value="">Not known yet</option>
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Why it was not declared, and what can be done. Fields that are wrong say so themselves. */
export function DeclareFailure({ failure, onAnew }: { failure: unknown; onAnew: () => void }) {
  return (
    <div role="alert" className="empty:hidden">
      {failure !== null && <Reason failure={failure} onAnew={onAnew} />}
    </div>
  );
}

function Reason({ failure, onAnew }: { failure: unknown; onAnew: () => void }) {
  if (failure instanceof ApiProblem && failure.rule === "idempotency_key") {
    return (
      <Banner
        tone="warn"
        title="This draft was declared already, in other words."
        action={
          <Button size="row" onClick={onAnew}>
            Declare it as another incident
          </Button>
        }
      >
        Look at the list of incidents first: the earlier answer may have been lost on its way to you.
      </Banner>
    );
  }
  const again = failure instanceof ApiProblem && failure.passing;
  return (
    <Banner
      tone="error"
      title={again ? "No answer yet: it may or may not be declared." : "It was not declared."}
    >
      {problemWords(failure)}
      {again && " Your draft is kept. Press again: it stays one incident, however often you do."}
    </Banner>
  );
}
