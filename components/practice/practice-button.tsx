"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { useHydrated } from "@/lib/client/hydrated";
import { createIntent } from "@/lib/client/intent";

/** What is practised with: an everyday P1 with enough to begin from. */
const practice = {
  title: "Practice: one order in two ends with an error",
  severity: "P1",
  drill: true,
  summary:
    "An exercise. Since the latest release one order in two ends with “something went wrong”. Find out why, fix it, tell the others, and look back, as you would in earnest.",
  impact: "Pretend that half of all orders fail, and that each second try succeeds.",
  usersAffected: "Pretend: about half of those who buy",
} as const;

/** Declares a drill in one press (R-KNW-02) and opens its room. */
export function PracticeButton() {
  const router = useRouter();
  const client = useQueryClient();
  const hydrated = useHydrated();
  const intent = useRef(createIntent());
  const sending = useRef(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const start = async () => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    try {
      const idempotencyKey = intent.current.keyFor(practice);
      const incident = await api<{ key: string }>("POST", "/incidents", { body: practice, idempotencyKey });
      void client.invalidateQueries({ queryKey: ["incidents"] });
      // The button rests until the room is here.
      router.push(`/incidents/${incident.key}`);
    } catch (error) {
      setFailure(error);
      sending.current = false;
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-col items-start gap-1">
      <Button disabled={!hydrated} loading={busy && "Starting…"} onClick={() => void start()}>
        Start a practice incident
      </Button>
      <p role="alert" className="text-breach text-note empty:hidden">
        {failure !== null && `It was not started. ${problemWords(failure)}`}
      </p>
    </div>
  );
}
