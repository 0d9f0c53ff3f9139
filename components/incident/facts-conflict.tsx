"use client";

import { useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/radio-cards";
import { type FactName, type FactsForm, factLabels, factsFormOf } from "./facts-form";
import type { RoomIncident } from "./room-view";
import type { FactsClash, FactsEditing } from "./use-facts-form";

function said(form: FactsForm, name: FactName, services: ReadonlyMap<string, string>): string {
  const value = form[name];
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value.trim() === "" ? "Empty" : value;
  return value.length === 0 ? "None" : value.map((id) => services.get(id) ?? "Another service").join(", ");
}

function serviceNames(...incidents: RoomIncident[]): ReadonlyMap<string, string> {
  return new Map(incidents.flatMap(({ services }) => services.map(({ id, name }) => [id, name] as const)));
}

type FactsConflictProps = { clash: FactsClash; timeZone: string; editing: FactsEditing };

/** Facts that two people changed at once: mine beside the present value, one to be chosen for each. Nothing is written before. */
export function FactsConflict({ clash, timeZone, editing }: FactsConflictProps) {
  const [yielded, setYielded] = useState<readonly FactName[]>([]);
  const { form, base, sending, resolve, discard } = editing;
  const services = serviceNames(base, clash.theirs);
  const current = factsFormOf(clash.theirs, timeZone);
  const choose = (name: FactName, whose: "mine" | "theirs") =>
    setYielded((before) => [
      ...before.filter((other) => other !== name),
      ...(whose === "theirs" ? [name] : []),
    ]);
  return (
    <>
      <Banner tone="warn" live="assertive" title="Somebody changed the same facts meanwhile">
        Choose what is right. Your other changes are kept.
      </Banner>
      {clash.names.map((name) => (
        <RadioCards
          key={name}
          legend={factLabels[name]}
          name={`clash-${name}`}
          value={yielded.includes(name) ? "theirs" : "mine"}
          onValueChange={(whose) => choose(name, whose)}
          options={[
            { value: "mine", label: "Yours", description: said(form, name, services) },
            { value: "theirs", label: "As it is now", description: said(current, name, services) },
          ]}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button variant="ink" loading={sending && "Saving…"} onClick={() => void resolve(yielded)}>
          Save what is chosen
        </Button>
        <Button variant="quiet" onClick={discard}>
          Give up my changes
        </Button>
      </div>
    </>
  );
}
