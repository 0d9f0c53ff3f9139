"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isOutdated, useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import { releasesKey } from "./release-view";
import { isRoad, type Road, type RoadFact, roadValue, roadWords } from "./road-facts";

const tries = 3;

/**
 * Records one part of the road to a release. What somebody else changed elsewhere in the incident does not matter; where it is the same
 * part, `theirs` says what it is now, and saving again writes over it knowingly.
 */
export function useRoadSave(incidentKey: string, road: Road, fact: RoadFact, onSaved: () => void) {
  const client = useQueryClient();
  const { change, busy, problem } = useChange(["incident", incidentKey]);
  const [base, setBase] = useState(road);
  const [theirs, setTheirs] = useState<{ words: string | null } | null>(null);
  const save = async (value: string | null, onto: Road = base, left = tries): Promise<void> => {
    setTheirs(null);
    if (value === roadValue(onto, fact)) return onSaved();
    const body = { [fact]: value, version: onto.version };
    const outcome = await change("PATCH", `/incidents/${incidentKey}`, body);
    if ("answer" in outcome) {
      // Its number of incidents has changed.
      void client.invalidateQueries({ queryKey: releasesKey });
      toast({ message: "Saved." });
      return onSaved();
    }
    if (!(outcome instanceof Error) || !isOutdated(outcome) || !isRoad(outcome.current)) return;
    const { current } = outcome;
    setBase(current);
    if (roadValue(current, fact) !== roadValue(onto, fact)) {
      setTheirs({ words: roadWords(current, fact) });
    } else if (left > 1) await save(value, current, left - 1);
  };
  const refused = problem?.messageFor(fact);
  const rest = refused !== undefined || theirs !== null || isOutdated(problem) ? null : problem;
  return { save: (value: string | null) => save(value), busy, problem, refused, rest, theirs };
}

export type RoadSave = ReturnType<typeof useRoadSave>;
