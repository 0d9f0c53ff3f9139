"use client";

import { Toaster } from "@/components/ui/toaster";
import { ConnectionBanner } from "./connection-banner";
import { WorkerBanner } from "./worker-banner";

/** What stays at the bottom edge over everything: it appears without moving the page under the pointer. */
export function Pinned() {
  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-0 z-10 flex flex-col gap-2 p-4 print:hidden">
      <Toaster />
      <WorkerBanner />
      <ConnectionBanner />
    </div>
  );
}
