"use client";

import { useState } from "react";
import { isOutdated, useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import { type ListedService, servicesKey } from "./listed-service";

/** A service being added, or renamed. A short name left empty is made from the name, or stays. */
export function useServiceForm(service: ListedService | null, onClose: () => void) {
  const { change, busy, problem } = useChange(servicesKey);
  const [name, setName] = useState(service?.name ?? "");
  const [slug, setSlug] = useState(service?.slug ?? "");
  const [guard, setGuard] = useState<{ version?: number }>(
    service === null ? {} : { version: service.version },
  );
  const [tried, setTried] = useState(false);
  const missing = {
    name: name.trim() === "" ? "Write a name." : undefined,
    slug: service !== null && slug.trim() === "" ? "Write a short name." : undefined,
  };
  const submit = async () => {
    setTried(true);
    if (missing.name !== undefined || missing.slug !== undefined) return;
    const body = { name: name.trim(), ...(slug.trim() === "" ? {} : { slug: slug.trim() }), ...guard };
    const outcome =
      service === null
        ? await change("POST", "/services", body)
        : await change("PATCH", `/services/${service.id}`, body);
    if (!("answer" in outcome)) {
      // Saving again then writes over the newer version knowingly.
      if (outcome instanceof Error && isOutdated(outcome)) setGuard({});
      return;
    }
    toast({ message: service === null ? `${name.trim()} was added.` : `${name.trim()} was saved.` });
    onClose();
  };
  const refused = {
    name: problem?.messageFor("name"),
    slug: problem?.messageFor("slug") ?? (problem?.rule === "unique_slug" ? problem.detail : undefined),
  };
  const placed = refused.name !== undefined || refused.slug !== undefined;
  const errors = {
    name: (tried ? missing.name : undefined) ?? refused.name,
    slug: (tried ? missing.slug : undefined) ?? refused.slug,
    rest: placed ? null : problem,
  };
  return { name, setName, slug, setSlug, errors, problem, busy, submit };
}
