import { type IncidentStatus, isOpenStatus } from "./incident-status";
import { type Refusal, refuse } from "./refusal";

/** Whether a person may tick the steps: until the incident is closed, merged or cancelled (R-INC-07). */
export function handTick(status: IncidentStatus): true | Refusal {
  return isOpenStatus(status) || status === "resolved"
    ? true
    : refuse("conflict", "R-INC-07", `The incident is ${status}: its checklists stand as they were.`);
}

/** Whether a person may enter a phase by hand: while the response goes on. A past one follows its timeline alone (R-INC-13). */
export function handEntry(incident: { status: IncidentStatus; retrospective: boolean }): true | Refusal {
  if (!isOpenStatus(incident.status))
    return refuse("conflict", "R-INC-07", "The incident is over: no phase is entered any more.");
  return incident.retrospective
    ? refuse(
        "conflict",
        "R-INC-13",
        "This incident records the past: its phases follow the key moments of its timeline.",
      )
    : true;
}
