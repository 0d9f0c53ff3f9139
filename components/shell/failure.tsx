"use client";

import { useEffect, useState } from "react";
import { buttonBase, buttonSizes, buttonVariants } from "@/components/ui/button-classes";
import { isReady } from "@/lib/client/connection";

const look = `${buttonBase} ${buttonVariants.ink} ${buttonSizes.normal}`;

type Cause = "asking" | "away" | "page";
const askAgainMs = 2_000;

/**
 * Finds out why a page failed: with the server or its database away it asks every 2 s and calls `retry` once they are back; a failure of
 * the page itself is left to the person.
 */
function useCause(retry: () => void): Cause {
  const [cause, setCause] = useState<Cause>("asking");
  useEffect(() => {
    let stopped = false;
    let wasAway = false;
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
  }, [retry]);
  return cause;
}

function reference(error: unknown): string | null {
  if (!(error instanceof Error) || !("digest" in error) || typeof error.digest !== "string") return null;
  return error.digest;
}

/** What a failed page says, and how it comes back. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const cause = useCause(retry);
  const digest = reference(error);
  return (
    <>
      <p role="status">
        {cause === "away"
          ? "The database or the server is not reachable. This page asks every 2 seconds and comes back by itself."
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
