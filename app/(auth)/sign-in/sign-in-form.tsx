"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { TextInput } from "@/components/ui/text-input";
import { sameOriginPath } from "@/lib/client/same-origin-path";
import { type SignInOutcome, signIn } from "@/lib/client/session";
import { AuthForm } from "../auth-form";
import { outcomeOfCode, signInWords } from "./sign-in-words";

export type SignInFormProps = {
  callbackUrl: string | null;
  error: string | null;
  passwordSet: boolean;
};

/** E-mail and password; then on to where the person was going. */
export function SignInForm({ callbackUrl, error, passwordSet }: SignInFormProps) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Exclude<SignInOutcome, "signed_in"> | null>(outcomeOfCode(error));
  const [asked, setAsked] = useState(false);
  const send = async () => {
    setAsked(true);
    if (email.trim() === "" || password === "") return;
    setBusy(true);
    const outcome = await signIn(email.trim(), password);
    if (outcome === "signed_in") {
      location.assign(sameOriginPath(callbackUrl, "/", location.origin));
      return;
    }
    setFailure(outcome);
    setBusy(false);
  };
  return (
    <AuthForm
      title="Sign in"
      action="Sign in"
      busyAction="Signing in…"
      busy={busy}
      onSend={() => void send()}
    >
      {passwordSet && failure === null && <Banner tone="ok" title="Your password is set. Sign in with it." />}
      <Failure outcome={failure} />
      <Field label="E-mail" error={asked && email.trim() === "" && "Type your e-mail address."}>
        <TextInput
          type="email"
          name="email"
          autoComplete="username"
          inputMode="email"
          spellCheck={false}
          autoCapitalize="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label="Password" error={asked && password === "" && "Type your password."}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
    </AuthForm>
  );
}

function Failure({ outcome }: { outcome: Exclude<SignInOutcome, "signed_in"> | null }) {
  const said = outcome === null ? null : signInWords(outcome);
  return (
    <div role="alert" className="empty:hidden">
      {said !== null && (
        <Banner tone={outcome === "wrong" ? "error" : "warn"} title={said.title}>
          {said.more}
        </Banner>
      )}
    </div>
  );
}
