"use client";

import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { FieldNotes } from "@/components/ui/field";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { factLabels } from "./facts-form";
import type { RoomIncident } from "./room-view";

type Service = Pick<RoomIncident["services"][number], "id" | "name">;

type ServiceChoiceProps = {
  /** Services of the incident, archived ones among them. */
  linked: readonly Service[];
  chosen: readonly string[];
  onChange: (ids: readonly string[]) => void;
  error: string | null;
};

function useServices(linked: readonly Service[]) {
  const query = useQuery({
    queryKey: ["services"],
    queryFn: ({ signal }) => api<{ items: Service[] }>("GET", "/services?limit=200", { signal }),
  });
  const listed = query.data?.items ?? [];
  const archived = linked.filter(({ id }) => listed.every((service) => service.id !== id));
  return { services: [...listed, ...archived], loaded: query.data !== undefined, failure: query.error };
}

/** Which services the incident touches. */
export function ServiceChoice({ linked, chosen, onChange, error }: ServiceChoiceProps) {
  const id = useId();
  const { services, loaded, failure } = useServices(linked);
  const toggle = (service: string, on: boolean) =>
    onChange(on ? [...chosen, service] : chosen.filter((other) => other !== service));
  return (
    <fieldset {...(error === null ? {} : { "aria-describedby": `${id}-error` })}>
      <legend className="mb-1 font-normal text-body">
        {factLabels.serviceIds}
        <span className="text-ink-2"> (optional)</span>
      </legend>
      {services.length === 0 && (
        <p className="text-ink-2 text-note">
          {failure !== null && problemWords(failure)}
          {failure === null && (loaded ? "An administrator has not added any service yet." : "Loading…")}
        </p>
      )}
      {services.length > 0 && (
        <div className="grid max-h-56 gap-x-4 overflow-y-auto rounded-edge border border-control bg-surface px-3 py-1 sm:grid-cols-2">
          {services.map((service) => (
            <Checkbox
              key={service.id}
              label={service.name}
              checked={chosen.includes(service.id)}
              onChange={({ target }) => toggle(service.id, target.checked)}
            />
          ))}
        </div>
      )}
      <FieldNotes id={id} error={error} />
    </fieldset>
  );
}
