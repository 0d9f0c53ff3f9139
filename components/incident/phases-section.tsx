"use client";

import { useRef } from "react";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { isOpenStatus } from "@/lib/domain/incident-status";
import { DeploymentStart } from "./deployment-start";
import { entryWords } from "./entry-link";
import { PhaseLine, PhaseSummary } from "./phase-line";
import { PhaseStep } from "./phase-step";
import type { RoomPhase, RoomView } from "./room-view";
import { useSend } from "./use-send";

type PhasesSectionProps = { view: RoomView; onShowEntry: (entryId: string) => void };

/** The phases of the response: target against actual, the current one open with its checklist (R-INC-01 to 07). */
export function PhasesSection({ view, onShowEntry }: PhasesSectionProps) {
  const { items, current, latestDeploymentStart } = view.phases;
  const { status } = view.incident;
  const over = !isOpenStatus(status) && status !== "resolved";
  const bodies = entryWords(view);
  if (items.length === 0) return null;
  return (
    <Section title="Phases" ruled>
      {latestDeploymentStart !== null && <DeploymentStart start={latestDeploymentStart} />}
      <ol className="border-line border-t">
        {items.map((phase) => (
          <li
            key={phase.key}
            aria-current={phase.key === current ? "step" : undefined}
            className="border-line border-b"
          >
            {over ? (
              <div className="py-1.5">
                <PhaseLine phase={phase} current={false} />
              </div>
            ) : (
              <OpenPhase
                view={view}
                phase={phase}
                current={phase.key === current}
                bodies={bodies}
                onShowEntry={onShowEntry}
              />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

type OpenPhaseProps = PhasesSectionProps & {
  phase: RoomPhase;
  current: boolean;
  bodies: ReadonlyMap<string, string>;
};

/** A phase of a response that goes on, or has just ended: its checklist on request, that of the current one at once. */
function OpenPhase({ view, phase, current, bodies, onShowEntry }: OpenPhaseProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const mayTick = view.allowed.includes("incident.phase");
  const { status, retrospective } = view.incident;
  const mayEnter = mayTick && !current && isOpenStatus(status) && !retrospective;
  return (
    <details ref={fold} className="group" open={current}>
      <PhaseSummary phase={phase} current={current} />
      <ul className="pb-1.5 pl-4">
        {phase.steps.map((step) => (
          <PhaseStep
            key={step.key}
            view={view}
            phase={phase.key}
            step={step}
            mayTick={mayTick}
            bodies={bodies}
            onShowEntry={onShowEntry}
          />
        ))}
      </ul>
      {mayEnter && (
        <EnterPhase
          incidentKey={view.incident.key}
          phase={phase}
          // The button goes once the phase is entered; the focus stays with the phase.
          onEntered={() => fold.current?.querySelector("summary")?.focus()}
        />
      )}
    </details>
  );
}

/** Enters a phase by hand, where what happened has not. */
function EnterPhase(props: { incidentKey: string; phase: RoomPhase; onEntered: () => void }) {
  const { incidentKey, phase, onEntered } = props;
  const { send, sending, problem } = useSend(incidentKey);
  const enter = async () => {
    const path = `/phases/${encodeURIComponent(phase.key)}/entry` as const;
    if ((await send("POST", path, {})) === "done") onEntered();
  };
  return (
    <div className="pb-2 pl-4 print:hidden">
      <Button
        size="row"
        loading={sending && "Entering…"}
        aria-label={`Enter this phase: ${phase.label}`}
        onClick={() => void enter()}
      >
        Enter this phase
      </Button>
      {problem !== null && (
        <p role="alert" className="mt-1 border-breach border-l-[6px] pl-2 text-breach text-note">
          {problem.detail}
        </p>
      )}
    </div>
  );
}
