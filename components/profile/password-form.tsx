"use client";

import { type FormEvent, useState } from "react";
import { NewPasswordField } from "@/components/people/new-password-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { toast } from "@/components/ui/toast-store";
import { ApiProblem, problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { passwordProblem } from "@/lib/client/password-rule";

type Problems = { current?: string | undefined; next?: string | undefined; other?: string | undefined };

function problemsOf(error: unknown): Problems {
  if (!(error instanceof ApiProblem)) return { other: problemWords(error) };
  const current = error.messageFor("currentPassword");
  const next = error.messageFor("password");
  return current || next ? { current, next } : { other: error.detail };
}

/** Changes one's own password. The other browsers in which one is signed in are signed out; this one stays. */
export function PasswordForm() {
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const wrong = passwordProblem(next);
    if (current === "" || wrong !== null) {
      const missing = current === "" ? "Type the password that you have now." : undefined;
      setProblems({ current: missing, next: wrong ?? undefined });
      return;
    }
    setBusy(true);
    setProblems({});
    try {
      await api("POST", "/users/me/password", { body: { currentPassword: current, password: next } });
      setCurrent("");
      setNext("");
      toast({ message: "Your password is changed. Your other browsers are signed out." });
    } catch (error) {
      setProblems(problemsOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-4">
      <Field label="Current password" error={problems.current}>
        <PasswordInput
          name="current-password"
          autoComplete="current-password"
          maxLength={200}
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
      </Field>
      <NewPasswordField label="New password" value={next} onValueChange={setNext} error={problems.next} />
      {problems.other !== undefined && (
        <p role="alert" className="border-breach border-l-[6px] pl-2 text-breach">
          {problems.other}
        </p>
      )}
      <Button type="submit" className="self-start" loading={busy && "Changing…"}>
        Change password
      </Button>
    </form>
  );
}
