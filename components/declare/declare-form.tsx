"use client";

import { useId, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { useHydrated } from "@/lib/client/hydrated";
import type { Draft } from "./declare-draft";
import { DeclareFailure, ServiceField, TitleField } from "./declare-fields";
import { MoreFacts } from "./more-facts";
import { type LevelsPolicy, SeverityChoice } from "./severity-choice";
import { StartLine } from "./start-line";
import { useDeclareForm } from "./use-declare-form";

export type DeclareFormProps = {
  /** `leads`: the viewer becomes commander where nobody else is chosen. */
  viewer: { userId: string; leads: boolean };
  policy: LevelsPolicy;
  services: readonly { id: string; name: string }[];
};

const inMore = ["startedAt", "detectedAt", "impact", "usersAffected", "commanderId"];

/** Whether a draft that was brought back says something that is folded away. */
function saysMore(draft: Draft): boolean {
  const { startedAt, detectedAt, impact, usersAffected, commanderId } = draft;
  const said = [startedAt, detectedAt, impact, usersAffected, commanderId ?? ""].some((text) => text !== "");
  return said || draft.private || draft.drill || draft.retrospective;
}

/** Declares an incident: title, severity, service, and the line that says what it starts (R-INC-08, R-SEV-01, R-SEV-02). */
export function DeclareForm({ viewer, policy, services }: DeclareFormProps) {
  const state = useDeclareForm(viewer.userId, policy);
  const { draft, problems, change, busy } = state;
  const [more, setMore] = useState<boolean | null>(null);
  const startLine = useId();
  return (
    <form
      ref={state.form}
      noValidate
      className="flex max-w-[64rem] flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        state.declare();
      }}
    >
      <DeclareFailure failure={state.failure} onAnew={state.declareAnew} />
      {state.restored && !busy && <Restored onDiscard={state.discard} />}
      <TitleField value={draft.title} onValueChange={(title) => change({ title })} error={problems.title} />
      <SeverityChoice
        draft={draft}
        policy={policy}
        suggested={state.suggested}
        problems={problems}
        onChange={change}
      />
      <ServiceField
        services={services}
        value={draft.serviceId}
        onValueChange={(serviceId) => change({ serviceId })}
        error={problems.serviceIds}
      />
      <MoreFacts
        draft={draft}
        problems={problems}
        time={state.time}
        viewerLeads={viewer.leads}
        open={(more ?? saysMore(draft)) || inMore.some((field) => problems[field] !== undefined)}
        onOpenChange={setMore}
        onChange={change}
      />
      <StartLine id={startLine} draft={draft} startedAt={state.startedAt} policy={policy} />
      <Declare busy={busy} past={draft.retrospective} describedBy={startLine} />
    </form>
  );
}

function Restored({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Banner
      title="A draft that was not declared is back."
      action={
        <Button size="row" onClick={onDiscard}>
          Discard it
        </Button>
      }
    />
  );
}

function Declare({ busy, past, describedBy }: { busy: boolean; past: boolean; describedBy: string }) {
  const hydrated = useHydrated();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        type="submit"
        variant="ink"
        disabled={!hydrated}
        loading={busy && (past ? "Recording…" : "Declaring…")}
        aria-describedby={describedBy}
        className="disabled:opacity-100 max-sm:w-full"
      >
        {past ? "Record incident" : "Declare incident"}
      </Button>
      <span className="text-ink-2 text-note">The draft stays in this browser until it is declared.</span>
      <noscript>This form needs JavaScript.</noscript>
    </div>
  );
}
