"use client";

import { copyLink } from "@/components/ui/copy-link";

/** The incident's key; pressing it copies the link to the incident. */
export function IncidentKey({ incidentKey }: { incidentKey: string }) {
  return (
    <button
      type="button"
      onClick={() => void copyLink(`${location.origin}/incidents/${incidentKey}`, incidentKey)}
      title="Copy the link"
      aria-label={`${incidentKey}: copy the link`}
      className="min-h-6 whitespace-nowrap font-mono decoration-1 underline-offset-4 hover:underline"
    >
      {incidentKey}
    </button>
  );
}
