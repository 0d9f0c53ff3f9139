"use client";

import { useEffect, useState } from "react";
import { buttonBase, buttonSizes, buttonVariants } from "@/components/ui/button-classes";
import { isReady } from "@/lib/client/connection";
import { awayWords } from "./failure-soon";

const look = `${buttonBase} ${buttonVariants.ink} ${buttonSizes.normal}`;

type Cause = "asking" | "away" | "page";
const askAgainMs = 2_000;

/**
 * Finds out why a page failed: with the server or its database away it asks every 2 s and calls `retry` once they are back; a failure of
 * the page itself is left to the person.
 */
function useCause(retry: () => void, awayBefore: boolean): Cause {
  const [cause, setCause] = useState<Cause>("asking");
  useEffect(() => {
    let stopped = false;
    let wasAway = awayBefore;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const ready = await isReady();
      if (stopped) return;
      if (ready && wasAway) retry();
      else if (ready) setCause("page");
      if (ready) return;
      wasAway = true;
      setCause("away");
      timer = setTimeout(ask, askAgainMs);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [retry, awayBefore]);
  return cause;
}

function reference(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error) || typeof error.digest !== "string") return null;
  return error.digest;
}

export type FailureProps = {
  error: unknown;
  retry: () => void;
  /** Whether the server was away before anybody could ask. */
  wasAway: boolean;
};

/** What a failed page says, and how it comes back. */
export function Failure({ error, retry, wasAway }: FailureProps) {
  const cause = useCause(retry, wasAway);
  const digest = reference(error);
  return (
    <>
      <p role="status">
        {cause === "away"
          ? awayWords
          : "Nothing was changed by this. Try again; if it stays, tell an administrator what you were doing."}
      </p>
      {digest !== null && (
        <p className="text-ink-2 text-note">
          In the server's log: <span className="font-mono">{digest}</span>
        </p>
      )}
      <button type="button" onClick={retry} className={look}>
        Try again
      </button>
    </>
  );
}
