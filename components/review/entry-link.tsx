import type { ReactNode } from "react";

type EntryLinkProps = { incidentKey: string; entryId: string; children: ReactNode };

/** Leads to an entry of the incident's timeline. */
export function EntryLink({ incidentKey, entryId, children }: EntryLinkProps) {
  const href = `/incidents/${encodeURIComponent(incidentKey)}#entry-${encodeURIComponent(entryId)}`;
  return (
    <a className="prose-link" href={href}>
      {children}
    </a>
  );
}
