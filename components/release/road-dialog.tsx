"use client";

import type { RoomIncident } from "@/components/incident/room-view";
import { ReleaseChoiceDialog } from "./release-choice-dialog";
import type { RoadFact } from "./road-facts";
import { RoadTextDialog } from "./road-text-dialog";

export type RoadDialogProps = {
  incident: RoomIncident;
  fact: RoadFact;
  /** Whether the viewer may plan a release. */
  plans: boolean;
  open: boolean;
  onClose: () => void;
};

/** Records one of the three parts of the road to a release (R-SLA-15). Loaded when it is first opened. */
export default function RoadDialog({ fact, ...props }: RoadDialogProps) {
  if (fact === "releaseId") return <ReleaseChoiceDialog {...props} />;
  return <RoadTextDialog fact={fact} {...props} />;
}
