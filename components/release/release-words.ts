/** How many incidents wait for a release, or waited for it: `1 incident waits for it`, `3 incidents`. */
export function incidentWords({ incidents, shippedAt }: { incidents: number; shippedAt: string | null }) {
  const count = `${incidents === 0 ? "No" : incidents} ${incidents === 1 ? "incident" : "incidents"}`;
  if (shippedAt !== null) return count;
  if (incidents === 0) return "No incident waits for it";
  return `${count} ${incidents === 1 ? "waits" : "wait"} for it`;
}

/** What shipping a release does to those that wait for it (R-SLA-14). */
export function shippingWords(incidents: number): string {
  if (incidents === 0) return "No incident waits for it.";
  return incidents === 1
    ? "One incident waits for it: its fix counts as released from that moment."
    : `${incidents} incidents wait for it: their fixes count as released from that moment.`;
}
