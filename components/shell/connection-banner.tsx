"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { Banner } from "@/components/ui/banner";
import { utcWords } from "@/components/ui/moment-words";
import {
  assumedConnection,
  type Connection,
  connectionLost,
  connectionRestored,
  currentConnection,
  isReady,
  onConnectionChange,
} from "@/lib/client/connection";
import { useLiveLost } from "@/lib/client/use-live";
import { wallTime } from "@/lib/domain/time-zone";

type Trouble = Exclude<Connection, { kind: "up" }> | { kind: "stale"; since: number };

const reasons = {
  database: "The database is away.",
  server: "The server does not answer.",
  stream: "Changes do not arrive by themselves.",
};
const askAgainMs = 2_000;

/** Asks every 2 s whether the server can work again, as long as it is down. */
function useAskingAgain(down: boolean): void {
  useEffect(() => {
    if (!down) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const ready = await isReady();
      if (stopped) return;
      if (ready) connectionRestored();
      else timer = setTimeout(ask, askAgainMs);
    };
    timer = setTimeout(ask, askAgainMs);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [down]);
}

/** Loads everything on the screen again once the connection is back. */
function useReloadWhenBack(down: boolean): void {
  const client = useQueryClient();
  const router = useRouter();
  const wasDown = useRef(false);
  useEffect(() => {
    if (wasDown.current && !down) {
      void client.invalidateQueries();
      // A refresh that gets no answer leaves the page altogether, and what was typed with it: a late answer from before the network went
      // is no reason for one.
      void isReady().then((ready) => ready && router.refresh());
    }
    wasDown.current = down;
  }, [down, client, router]);
}

/** The browser itself says that its network went away or came back. */
function useNetworkEvents(): void {
  useEffect(() => {
    const check = async () => {
      if (!(await isReady())) connectionLost("server");
    };
    const listener = () => void check();
    addEventListener("offline", listener);
    return () => removeEventListener("offline", listener);
  }, []);
}

/** What keeps the screen from following: what was noticed by asking, else a stream that is not open. */
function useTrouble(): Trouble | null {
  const connection = useSyncExternalStore(onConnectionChange, currentConnection, assumedConnection);
  const lostSince = useLiveLost();
  if (connection.kind !== "up") return connection;
  return lostSince === null ? null : { kind: "stale", since: lostSince };
}

/** Says when the screen does not follow any more and since when, and when the session has ended. */
export function ConnectionBanner() {
  const trouble = useTrouble();
  const down = trouble?.kind === "down";
  useNetworkEvents();
  useAskingAgain(down);
  useReloadWhenBack(down);
  return (
    <div role="status" {...(trouble === null ? {} : { "data-pinned": true })}>
      {trouble !== null && <Message trouble={trouble} />}
    </div>
  );
}

function Message({ trouble }: { trouble: Trouble }) {
  const path = usePathname();
  if (trouble.kind === "signed_out") {
    return (
      <Banner
        tone="warn"
        title="Your session has ended."
        className="pointer-events-auto"
        action={
          <a className="prose-link font-bold" href={`/sign-in?callbackUrl=${encodeURIComponent(path)}`}>
            Sign in again
          </a>
        }
      >
        Nothing more is loaded or saved until you sign in. Copy what you were typing first.
      </Banner>
    );
  }
  const since = new Date(trouble.since);
  return (
    <Banner
      tone="error"
      className="pointer-events-auto"
      title={`Not connected since ${utcWords(since, wallTime(since, "UTC"))}.`}
    >
      {reasons[trouble.kind === "down" ? trouble.what : "stream"]} What you see is from then; retrying.
    </Banner>
  );
}
