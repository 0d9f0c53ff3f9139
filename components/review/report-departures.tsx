import type { ReviewDocument } from "@/lib/domain/review-document";
import { EntryLink } from "./entry-link";

/** What departed from the policy, each with its entry where there is one. */
export function ReportDepartures({ document: { exceptions, incident } }: { document: ReviewDocument }) {
  if (exceptions.length === 0) return null;
  return (
    <div className="max-w-[48rem]">
      <p className="font-bold">Departures from the policy</p>
      <ul className="list-disc pl-5">
        {exceptions.map(({ text, entryId }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change, and two of them can read alike.
          <li key={`${entryId}-${place}`}>
            {text}
            {entryId !== null && (
              <span className="text-ink-2 text-note">
                {" ("}
                <EntryLink incidentKey={incident.key} entryId={entryId}>
                  entry
                </EntryLink>
                {")"}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
