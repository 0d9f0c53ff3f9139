"use client";

import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { isOpenStatus } from "@/lib/domain/incident-status";
import { AcknowledgeButton } from "./acknowledge-button";
import type { RoomView } from "./room-view";

const StatusDialog = lazy(() => import("./status-dialog"));
const SeverityDialog = lazy(() => import("./severity-dialog"));

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
  const acknowledges = isOpen && incident.acknowledgedAt === null && allowed.includes("incident.acknowledge");
  const moving = moves.length > 0;
  const grading = isOpen && allowed.includes("incident.severity");
  if (!acknowledges && !moving && !grading) return null;
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      {acknowledges && <AcknowledgeButton incidentKey={incident.key} />}
      {moving && (
        <Button size="row" className="max-desk:min-h-11" onClick={() => show("status")}>
          Change status
        </Button>
      )}
      {grading && (
        <Button size="row" className="max-desk:min-h-11" onClick={() => show("severity")}>
          Change severity
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
