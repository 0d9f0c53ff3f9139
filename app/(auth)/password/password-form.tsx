"use client";

import { useState } from "react";
import { NewPasswordField } from "@/components/people/new-password-field";
import { Banner } from "@/components/ui/banner";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { createIntent } from "@/lib/client/intent";
import { passwordProblem } from "@/lib/client/password-rule";
import { AuthForm } from "../auth-form";

const lead = "It replaces the old one, and signs you out everywhere.";

/** Sets a password by a one-time link, then leads to the sign-in page. */
export function PasswordForm({ token }: { token: string }) {
  const [password, setPassword] = useState("");
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [intent] = useState(createIntent);
  const own = asked ? (passwordProblem(password) ?? undefined) : undefined;
  const send = async () => {
    setAsked(true);
    if (passwordProblem(password) !== null) return;
    setBusy(true);
    setProblem(null);
    const body = { token, password };
    try {
      await api("POST", "/password-links/use", { body, idempotencyKey: intent.keyFor(body) });
      location.assign("/sign-in?password=set");
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <AuthForm
      title="Choose a password"
      lead={lead}
      action="Set password"
      busyAction="Setting…"
      busy={busy}
      onSend={() => void send()}
    >
      <div role="alert" className="empty:hidden">
        {problem !== null && (
          <Banner tone="error" title="The password was not set.">
            {problem.detail}
          </Banner>
        )}
      </div>
      <NewPasswordField
        value={password}
        error={own ?? problem?.messageFor("password")}
        onValueChange={setPassword}
      />
    </AuthForm>
  );
}
