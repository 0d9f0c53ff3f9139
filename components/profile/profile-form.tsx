"use client";

import { useEffect, useRef } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Kbd } from "@/components/ui/kbd";
import { TextInput } from "@/components/ui/text-input";
import { ApiProblem, problemWords } from "@/lib/client/api-problem";
import { useHydrated } from "@/lib/client/hydrated";
import { type ProfileUser, useProfile } from "./use-profile";
import { ZoneField } from "./zone-field";

/** What a person decides about themselves: name, time zone, single-key shortcuts. */
export function ProfileForm({ user }: { user: ProfileUser }) {
  const { answers, busy, outcome, change, save } = useProfile(user);
  const form = useRef<HTMLFormElement>(null);
  const problem = outcome.kind === "failed" && outcome.error instanceof ApiProblem ? outcome.error : null;
  useEffect(() => {
    if (problem !== null) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem]);
  return (
    <form
      ref={form}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div role="alert" className="empty:hidden">
        {outcome.kind === "failed" && <NotSaved error={outcome.error} />}
      </div>
      <Field label="Name" hint="As others know you." error={problem?.messageFor("name")}>
        <TextInput
          name="name"
          autoComplete="name"
          maxLength={120}
          value={answers.name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </Field>
      <ZoneField
        value={answers.timeZone}
        onValueChange={(timeZone) => change({ timeZone })}
        error={problem?.messageFor("timeZone")}
      />
      <Checkbox
        label="Single-key shortcuts"
        hint={
          <>
            Such as <Kbd>c</Kbd> to declare and <Kbd>?</Kbd> for the list. Switch them off if you speak to
            your computer or press keys by accident.
          </>
        }
        checked={answers.singleKeys}
        onChange={({ target }) => change({ singleKeys: target.checked })}
      />
      <Save busy={busy} saved={outcome.kind === "saved"} />
    </form>
  );
}

function NotSaved({ error }: { error: unknown }) {
  if (error instanceof ApiProblem && error.status === 409 && error.rule === "version") {
    return (
      <Banner tone="warn" title="Your profile was changed elsewhere meanwhile.">
        Nothing was saved. What you see is what you chose here: save again to keep it.
      </Banner>
    );
  }
  return (
    <Banner tone="error" title="Your profile was not saved.">
      {problemWords(error)}
    </Banner>
  );
}

function Save({ busy, saved }: { busy: boolean; saved: boolean }) {
  const hydrated = useHydrated();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        type="submit"
        variant="ink"
        disabled={!hydrated}
        loading={busy && "Saving…"}
        className="disabled:opacity-100"
      >
        Save
      </Button>
      <span role="status" className="text-ok">
        {saved && "Saved."}
      </span>
      <noscript>This form needs JavaScript.</noscript>
    </div>
  );
}
