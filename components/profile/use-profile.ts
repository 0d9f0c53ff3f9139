"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { z } from "zod";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import type { userView } from "@/lib/contracts/users";

export type ProfileUser = z.output<typeof userView>;
export type ProfileAnswers = Pick<ProfileUser, "name" | "timeZone" | "singleKeys">;

type Outcome = { kind: "none" } | { kind: "saved" } | { kind: "failed"; error: unknown };

function answersOf({ name, timeZone, singleKeys }: ProfileUser): ProfileAnswers {
  return { name, timeZone, singleKeys };
}

/** One's own profile: what is typed, and saving it. A profile that was changed elsewhere meanwhile is said, and taken on. */
export function useProfile(user: ProfileUser) {
  const router = useRouter();
  const sending = useRef(false);
  const [known, setKnown] = useState(user);
  const [answers, setAnswers] = useState(answersOf(user));
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  const save = async () => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setOutcome({ kind: "none" });
    try {
      const body = { ...answers, name: answers.name.trim(), version: known.version };
      const saved = await api<ProfileUser>("PATCH", "/users/me", { body });
      setKnown(saved);
      setAnswers(answersOf(saved));
      setOutcome({ kind: "saved" });
      // The frame around the page shows the name, the zone and the shortcuts.
      router.refresh();
    } catch (error) {
      setOutcome({ kind: "failed", error });
      if (error instanceof ApiProblem && error.status === 409) await takeOn();
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  /** The newer version is read, so that saving again writes over it knowingly. */
  const takeOn = async () => {
    try {
      setKnown(await api<ProfileUser>("GET", "/users/me"));
    } catch (error) {
      setOutcome({ kind: "failed", error });
    }
  };
  const change = (next: Partial<ProfileAnswers>) => {
    setAnswers({ ...answers, ...next });
    setOutcome({ kind: "none" });
  };
  return { answers, known, busy, outcome, change, save };
}
