"use client";

import { useState } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { createIntent } from "@/lib/client/intent";
import { signIn } from "@/lib/client/session";
import type { SetupAnswers } from "@/lib/client/setup-answers";
import { browserTimeZone } from "@/lib/client/time-zones";

type SetUp = {
  busy: boolean;
  problem: ApiProblem | null;
  setUp: (answers: SetupAnswers) => Promise<void>;
};

/** Makes the first account, signs in with it and goes to the incidents; without a session, to the sign-in page. */
export function useSetUp(token: string): SetUp {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [intent] = useState(createIntent);
  const setUp = async (answers: SetupAnswers) => {
    const { name, password } = answers;
    const email = answers.email.trim();
    const body = {
      token,
      name: name.trim(),
      email,
      password,
      timeZone: answers.timeZone ?? browserTimeZone(),
    };
    setBusy(true);
    setProblem(null);
    try {
      await api("POST", "/setup", { body, idempotencyKey: intent.keyFor(body) });
      const outcome = await signIn(email, password);
      location.assign(outcome === "signed_in" ? "/" : "/sign-in");
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      setBusy(false);
    }
  };
  return { busy, problem, setUp };
}
