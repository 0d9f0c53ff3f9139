"use client";

import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { isOpenStatus } from "@/lib/domain/incident-status";
import { AcknowledgeButton } from "./acknowledge-button";
import type { RoomView } from "./room-view";

const StatusDialog = onDemand(() => import("./status-dialog"));
const SeverityDialog = onDemand(() => import("./severity-dialog"));

type Which = "status" | "severity";

/** What the viewer may do to the incident as a whole; nothing is offered that would be refused for who they are. */
export function RoomActions({ view }: { view: RoomView }) {
  const [wanted, setWanted] = useState<readonly Which[]>([]);
  const [open, setOpen] = useState<Which | null>(null);
  const { incident, allowed, moves } = view;
  const isOpen = isOpenStatus(incident.status);
  const show = (which: Which) => {
    setWanted((before) => (before.includes(which) ? before : [...before, which]));
    setOpen(which);
  };
  const close = () => setOpen(null);
  // A record of the past paged nobody.
  const paged = isOpen && !incident.retrospective && incident.acknowledgedAt === null;
  const acknowledges = paged && allowed.includes("incident.acknowledge");
  const moving = moves.length > 0;
  const grading = isOpen && allowed.includes("incident.severity");
  if (!acknowledges && !moving && !grading) return null;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {acknowledges && <AcknowledgeButton incidentKey={incident.key} />}
      {moving && (
        <Button size="row" className="max-desk:min-h-11" onClick={() => show("status")}>
          <ShortLabel rest="status" />
        </Button>
      )}
      {grading && (
        <Button size="row" className="max-desk:min-h-11" onClick={() => show("severity")}>
          <ShortLabel rest="severity" />
        </Button>
      )}
      <Suspense fallback={null}>
        {wanted.includes("status") && <StatusDialog view={view} open={open === "status"} onClose={close} />}
        {wanted.includes("severity") && (
          <SeverityDialog view={view} open={open === "severity"} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

/** "Change status"; on a phone the verb is only heard, so that the buttons stay in one row. */
function ShortLabel({ rest }: { rest: string }) {
  return (
    <span>
      <span className="max-desk:sr-only">Change </span>
      <span className="inline-block max-desk:first-letter:uppercase">{rest}</span>
    </span>
  );
}
