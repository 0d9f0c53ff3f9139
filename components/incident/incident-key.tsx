"use client";

import { copyText } from "@/components/ui/clipboard";
import { toast } from "@/components/ui/toast-store";

/** The incident's key; pressing it copies the link to the incident. */
export function IncidentKey({ incidentKey }: { incidentKey: string }) {
  const copy = async () => {
    const copied = await copyText(`${location.origin}/incidents/${incidentKey}`);
    toast(
      copied
        ? { message: `Link to ${incidentKey} copied.` }
        : { tone: "error", message: "The browser did not allow copying." },
    );
  };
  return (
    <button
      type="button"
      onClick={() => void copy()}
      title="Copy the link"
      aria-label={`${incidentKey}: copy the link`}
      className="min-h-6 whitespace-nowrap font-mono decoration-1 underline-offset-4 hover:underline"
    >
      {incidentKey}
    </button>
  );
}
