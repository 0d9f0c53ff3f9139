import Link from "next/link";
import { Banner } from "@/components/ui/banner";
import { EntryLink } from "./entry-link";
import { FoundWords } from "./found-words";
import { contradictionWords, type Finding } from "./review-findings";
import { stepHref } from "./wizard-steps";

type FindingsHereProps = { incidentKey: string; findings: readonly Finding[] };

/** Where the whole review disagrees with the record, each with the way to where it is mended; wording hints are counted. Nothing is held up by them. */
export function FindingsHere({ incidentKey, findings }: FindingsHereProps) {
  const title = contradictionWords(findings);
  const worded = findings.filter(({ wordings }) => wordings > 0);
  return (
    <>
      {title !== null && (
        <Banner tone="warn" title={title}>
          <p className="text-ink-2">It can be published all the same.</p>
          <ul aria-label="Contradictions" className="mt-1 flex flex-col gap-1">
            {findings.flatMap((finding, place) =>
              finding.against.map((one) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two texts can have the same name, and the list follows the texts.
                <li key={`${place}-${one.at}-${one.kind}`}>
                  <Link href={stepHref(incidentKey, finding.slug)} className="prose-link">
                    {finding.place}
                  </Link>
                  : <FoundWords>{one.found}</FoundWords> {one.message}{" "}
                  {one.entryId !== null && (
                    <EntryLink incidentKey={incidentKey} entryId={one.entryId}>
                      See the entry
                    </EntryLink>
                  )}
                </li>
              )),
            )}
          </ul>
        </Banner>
      )}
      {worded.length > 0 && (
        <p className="flex flex-wrap gap-x-3">
          <span className="text-ink-2">Hints on wording:</span>
          {worded.map(({ slug, place, wordings }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <Link key={`${at}-${place}`} href={stepHref(incidentKey, slug)} className="prose-link">
              {place} ({wordings})
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
