"use client";

import { DeskWatch } from "@/components/notices/desk-watch";
import { SlowNavigation } from "./slow-navigation";
import { WorkerBanner } from "./worker-banner";

/** What of the frame has nothing to say until something happens. Loaded once the page stands. */
export function PinnedLater() {
  return (
    <>
      <SlowNavigation />
      <WorkerBanner />
      <DeskWatch />
    </>
  );
}
