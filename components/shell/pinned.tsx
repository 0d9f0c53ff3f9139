"use client";

import { type ComponentType, useEffect, useState } from "react";
import { Toaster } from "@/components/ui/toaster";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import { whenIdle } from "@/lib/client/when-idle";
import { ConnectionBanner } from "./connection-banner";

const againMs = 2_000;

/** The watching parts of the frame, once they have come; without a network they are asked for again until they do. */
function useLater(): ComponentType | null {
  const [later, setLater] = useState<ComponentType | null>(null);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const load = () =>
      void import("./pinned-later").then(
        ({ PinnedLater }) => gone || setLater(() => PinnedLater),
        () => {
          if (!gone) timer = setTimeout(load, againMs);
        },
      );
    const callOff = whenIdle(load);
    return () => {
      gone = true;
      clearTimeout(timer);
      callOff();
    };
  }, []);
  return later;
}

/** Most presses ask for a dialog: what all of them have in common is there by then. */
function useDialogsAhead(): void {
  useEffect(() => whenIdle(() => fetchAhead(() => import("@/components/ui/dialog-popup"))), []);
}

/**
 * What stays at the bottom edge over everything: it appears without moving the page under the pointer. The word that the network is gone
 * cannot be fetched then, so it comes with the page.
 */
export function Pinned() {
  const Later = useLater();
  useDialogsAhead();
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-0 z-10 flex flex-col gap-2 p-4 print:hidden">
      <Toaster />
      {Later !== null && <Later />}
      <ConnectionBanner />
    </div>
  );
}
