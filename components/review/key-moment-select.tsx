"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { toast } from "@/components/ui/toast-store";
import { ApiProblem } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { keyMomentLabels, keyMoments } from "@/lib/domain/timeline-entry";
import { type ReviewLine, type ReviewView, reviewKey } from "./review-view";

type KeyMomentSelectProps = { incidentKey: string; line: ReviewLine; taken: ReviewView["moments"] };

/** Which key moment a person's entry is. It is a fact of the entry: the change is made there, over the entry's latest version. */
export function KeyMomentSelect({ incidentKey, line, taken }: KeyMomentSelectProps) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const change = async (keyMoment: string | null) => {
    setBusy(true);
    try {
      const { items } = await api<{ items: { version: number }[] }>(
        "GET",
        `/timeline/${line.entryId}/versions`,
      );
      const version = Math.max(...items.map((item) => item.version));
      await api("PATCH", `/timeline/${line.entryId}`, { body: { keyMoment, version } });
      await client.invalidateQueries({ queryKey: reviewKey(incidentKey) });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      toast({ tone: "error", message: error.detail });
    } finally {
      setBusy(false);
    }
  };
  const holds = (key: string) =>
    taken.some((moment) => moment.key === key && moment.entryId !== null && moment.entryId !== line.entryId);
  return (
    <select
      aria-label="Key moment"
      value={line.keyMoment ?? ""}
      aria-busy={busy}
      onChange={({ target }) => void change(target.value === "" ? null : target.value)}
      className="row-height w-36 rounded-edge border border-control bg-surface px-1.5 text-body text-ink desk:w-44"
    >
      <option value="">No key moment</option>
      {keyMoments.map((key) => (
        <option key={key} value={key}>
          {keyMomentLabels[key]}
          {holds(key) ? " (marked elsewhere)" : ""}
        </option>
      ))}
    </select>
  );
}
