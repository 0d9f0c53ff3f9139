"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { Moment } from "@/components/ui/moment";
import { EntryLink, wordsOf } from "./entry-link";
import type { RoomStep, RoomView } from "./room-view";
import { useTick } from "./use-tick";

export type PhaseStepProps = {
  view: RoomView;
  phase: string;
  step: RoomStep;
  mayTick: boolean;
  /** Texts of timeline entries by id. */
  bodies: ReadonlyMap<string, string>;
  onShowEntry: (entryId: string) => void;
};

/** A step of a checklist: its box, and when it was done by whom or by which entry of the timeline (R-INC-07). */
export function PhaseStep({ view, phase, step, mayTick, bodies, onShowEntry }: PhaseStepProps) {
  const { ticked, turn, problem } = useTick(view.incident.key, phase, step, view.serverNow);
  const { done } = step;
  return (
    <li>
      <Checkbox
        label={step.label}
        checked={ticked}
        disabled={!mayTick}
        onChange={() => void turn()}
        className={mayTick ? "" : "cursor-default"}
      />
      {ticked && done !== null && (
        <p className="-mt-1 pb-1 pl-7.5 text-ink-2 text-note">
          <Moment at={done.at} relative={false} />
          {done.person !== null && ` by ${done.person.name}`}
          {done.eventId !== null && (
            <>
              {done.person === null ? ": " : ", "}
              <EntryLink
                id={done.eventId}
                words={done.person === null ? wordsOf(bodies.get(done.eventId)) : "entry"}
                onShowEntry={onShowEntry}
              />
            </>
          )}
          {done.note !== null && <span className="block">{done.note}</span>}
        </p>
      )}
      {problem !== null && (
        <p role="alert" className="mb-1 ml-7.5 border-breach border-l-[6px] pl-2 text-breach text-note">
          {problem.detail}
        </p>
      )}
    </li>
  );
}
