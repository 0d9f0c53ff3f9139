import { PrintButton } from "@/components/record/print-button";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { Report } from "./report";
import { utcStamp } from "./utc-stamp";

/** A published review as its readers see it behind a shared link: read only, on screen and on paper. */
export function SharedReviewPage({ document }: { document: ReviewDocument }) {
  const { incident, publications } = document;
  const last = publications.at(-1);
  return (
    <>
      <PageHeader
        above={
          <>
            <SeverityMark severity={incident.severity} />
            <span className="font-mono">{incident.key}</span>
          </>
        }
        title={`Review: ${incident.title}`}
        actions={<PrintButton />}
      >
        {last !== undefined && (
          <p className="text-ink-2 text-note">
            {last.number === 1 ? "Published" : "Amended"} {utcStamp(last.at)} by {last.by}.
          </p>
        )}
      </PageHeader>
      <PageBody className="max-w-[64rem] print:max-w-none">
        <Report document={document} level={2} />
      </PageBody>
    </>
  );
}
