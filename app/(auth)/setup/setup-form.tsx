"use client";

import { useState } from "react";
import { NewPasswordField } from "@/components/people/new-password-field";
import { Banner } from "@/components/ui/banner";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { type SetupAnswers, setupProblems } from "@/lib/client/setup-answers";
import { AuthForm } from "../auth-form";
import { TimeZoneField } from "./time-zone-field";
import { useSetUp } from "./use-set-up";

const noAnswers: SetupAnswers = { name: "", email: "", password: "", timeZone: null };
const lead =
  "You are the first here: you become administrator and incident commander, and can add the others.";

/** Makes the first account by the one-time link, and signs in with it. */
export function SetupForm({ token }: { token: string }) {
  const [answers, setAnswers] = useState(noAnswers);
  const [asked, setAsked] = useState(false);
  const { busy, problem, setUp } = useSetUp(token);
  const own = asked ? setupProblems(answers) : {};
  const wrong = (field: keyof SetupAnswers) => own[field] ?? problem?.messageFor(field);
  const set = (change: Partial<SetupAnswers>) => setAnswers({ ...answers, ...change });
  const send = () => {
    setAsked(true);
    if (Object.keys(setupProblems(answers)).length === 0) void setUp(answers);
  };
  return (
    <AuthForm
      title="Set up Firebreak"
      lead={lead}
      action="Create account"
      busyAction="Creating…"
      busy={busy}
      onSend={send}
    >
      <div role="alert" className="empty:hidden">
        {problem !== null && (
          <Banner tone="error" title="The account was not made.">
            {problem.detail}
          </Banner>
        )}
      </div>
      <SetupFields answers={answers} set={set} wrong={wrong} />
    </AuthForm>
  );
}

type SetupFieldsProps = {
  answers: SetupAnswers;
  set: (change: Partial<SetupAnswers>) => void;
  wrong: (field: keyof SetupAnswers) => string | undefined;
};

function SetupFields({ answers, set, wrong }: SetupFieldsProps) {
  return (
    <>
      <Field label="Your name" error={wrong("name")}>
        <TextInput
          name="name"
          autoComplete="name"
          maxLength={120}
          value={answers.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <Field label="E-mail" error={wrong("email")}>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="off"
          value={answers.email}
          onChange={(event) => set({ email: event.target.value })}
        />
      </Field>
      <NewPasswordField
        value={answers.password}
        error={wrong("password")}
        onValueChange={(password) => set({ password })}
      />
      <TimeZoneField
        value={answers.timeZone}
        error={wrong("timeZone")}
        onValueChange={(timeZone) => set({ timeZone })}
      />
    </>
  );
}
