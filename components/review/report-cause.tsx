import { Fragment } from "react";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { EntryLink } from "./entry-link";
import { utcStamp } from "./utc-stamp";

type RestsProps = { incidentKey: string; on: ReviewDocument["whys"][number]["entries"] };

/** The entries that a statement rests on. */
function Rests({ incidentKey, on }: RestsProps) {
  if (on.length === 0) return null;
  return (
    <span className="text-ink-2 text-note">
      {" ("}
      {on.map(({ id, at }, place) => (
        <Fragment key={id}>
          {place > 0 && ", "}
          <EntryLink incidentKey={incidentKey} entryId={id}>
            {utcStamp(at)}
          </EntryLink>
        </Fragment>
      ))}
      {")"}
    </span>
  );
}

// How far an answer is set in, by its depth; deeper ones stay readable on a phone.
const insets = ["", "ml-4", "ml-8", "ml-12", "ml-16"];

/** What contributed, and the whys. */
export function ReportCause({ document }: { document: ReviewDocument }) {
  const { factors, whys, incident } = document;
  return (
    <>
      {factors.length > 0 && (
        <div className="max-w-[48rem]">
          <p className="font-bold">Contributing factors</p>
          <ul className="list-disc pl-5">
            {factors.map(({ label, note, entries }) => (
              <li key={label}>
                {label}
                {note !== null && `: ${note}`}
                <Rests incidentKey={incident.key} on={entries} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {whys.length > 0 && (
        <div className="max-w-[48rem]">
          <p className="font-bold">Five whys</p>
          <ul className="flex flex-col gap-1">
            {whys.map(({ text, depth, entries }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a document does not change, and two answers can read alike.
              <li key={place} className={insets[Math.min(depth, insets.length - 1)]}>
                <span className="text-ink-2 text-note">Why {depth + 1}</span> {text}
                <Rests incidentKey={incident.key} on={entries} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
