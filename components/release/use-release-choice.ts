"use client";

import { useState } from "react";
import type { RoomIncident } from "@/components/incident/room-view";
import { useChange } from "@/components/settings/use-change";
import { type Release, releasesKey } from "./release-view";
import { useReleaseDraft } from "./use-release-draft";
import { useReleases } from "./use-releases";
import { useRoadSave } from "./use-road-save";

/** What stands for a release that is yet to be planned. */
export const another = "another";

/** The release that fixes an incident: one of the list, or one that is planned here first. `none` takes it away. */
export function useReleaseChoice(incident: RoomIncident, plans: boolean, onClose: () => void) {
  const list = useReleases(null);
  const planning = useChange(releasesKey);
  const draft = useReleaseDraft(null);
  const saving = useRoadSave(incident.key, incident, "releaseId", onClose);
  const [chosen, setChosen] = useState(incident.release?.id ?? "");
  const [adding] = useState(incident.release === null);
  const [tried, setTried] = useState(false);
  const nothingPlanned = list.loaded && list.items.length === 0;
  // Where there is nothing to choose from, the new one is what is asked for.
  const value = plans && chosen === "" && nothingPlanned ? another : chosen;
  const fresh = value === another;
  const plan = async (): Promise<string | null> => {
    const facts = draft.read();
    if (facts === null) return null;
    const outcome = await planning.change<Release>("POST", "/releases", facts);
    if (!("answer" in outcome)) return null;
    // It is planned now: trying again after a failure must not plan it twice.
    setChosen(outcome.answer.id);
    return outcome.answer.id;
  };
  const submit = async () => {
    setTried(true);
    if (value === "" && adding) return;
    const id = fresh ? await plan() : value;
    if (id !== null) await saving.save(id === "" ? null : id);
  };
  const errors = draft.errorsOf(planning.problem);
  return {
    list,
    draft,
    saving,
    value,
    setChosen,
    fresh,
    adding,
    submit,
    missing: tried && value === "" && adding ? "Choose a release." : undefined,
    errors,
    problem: planning.problem ?? saving.problem,
    busy: planning.busy || saving.busy,
  };
}
