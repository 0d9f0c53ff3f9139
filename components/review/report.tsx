import type { ReactNode } from "react";
import { RecordTable } from "@/components/record/record-table";
import { EntryBody } from "@/components/timeline/entry-body";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { actionItemTypeLabels, reviewSections, sectionLabels } from "@/lib/domain/review-words";
import { ReportCause } from "./report-cause";
import { ReportDepartures } from "./report-departures";
import { ReportFacts } from "./report-facts";
import { ReportTimeline } from "./report-timeline";
import { utcStamp } from "./utc-stamp";

type ReportProps = {
  document: ReviewDocument;
  /** The level of the sections' headings. */
  level: 2 | 4;
};

type Section = (typeof reviewSections)[number];

const stateWords = { open: "Open", done: "Done", dropped: "Dropped" } as const;

function Items({ document: { actionItems } }: Pick<ReportProps, "document">) {
  if (actionItems.length === 0) return <p className="text-ink-2">No action item.</p>;
  return (
    <RecordTable
      label="Action items"
      columns={["Action", "Owner", "Due", "Done when", "Type", "State"]}
      rows={actionItems.map((item) => ({
        key: item.id,
        cells: [
          item.title,
          item.owner ?? "nobody yet",
          <span key="due" className="whitespace-nowrap">
            {item.dueOn ?? "no date"}
          </span>,
          item.successCriterion ?? "not said",
          item.type === null ? "not said" : actionItemTypeLabels[item.type],
          stateWords[item.state],
        ],
      }))}
    />
  );
}

function beside(section: Section, document: ReviewDocument): ReactNode {
  if (section === "summary") return <ReportFacts document={document} />;
  if (section === "root_cause") return <ReportCause document={document} />;
  if (section === "resolution") return <ReportDepartures document={document} />;
  if (section === "timeline") return <ReportTimeline document={document} />;
  if (section === "action_items") return <Items document={document} />;
  return null;
}

/** Whether a section says something beside its text, be it that there is nothing. */
function hasMore(section: Section, { factors, whys, exceptions }: ReviewDocument): boolean {
  if (section === "root_cause") return factors.length > 0 || whys.length > 0;
  if (section === "resolution") return exceptions.length > 0;
  return section === "timeline" || section === "action_items";
}

/** A whole review to be read, in the report template's order (R-PIR-05). */
export function Report({ document, level }: ReportProps) {
  const Heading = `h${level}` as const;
  return (
    <article className="flex min-w-0 flex-col gap-6">
      {reviewSections.map((section) => {
        const text = document.sections[section].trim();
        return (
          <section key={section} className="flex min-w-0 flex-col gap-3">
            <Heading className="break-after-avoid font-bold text-title">{sectionLabels[section]}</Heading>
            {section === "summary" && beside(section, document)}
            {text !== "" && (
              <div className="max-w-[48rem]">
                <EntryBody text={text} markdown />
              </div>
            )}
            {text === "" && !hasMore(section, document) && (
              <p className="text-ink-2">Nothing was written here.</p>
            )}
            {section !== "summary" && beside(section, document)}
          </section>
        );
      })}
      <Learning document={document} Heading={Heading} />
    </article>
  );
}

function Learning({ document, Heading }: Pick<ReportProps, "document"> & { Heading: "h2" | "h4" }) {
  const { learning, publications } = document;
  return (
    <>
      {learning.length > 0 && (
        <section className="flex flex-col gap-3">
          <Heading className="font-bold text-title">What we asked ourselves</Heading>
          <dl className="flex max-w-[48rem] flex-col gap-2">
            {learning.map(({ question, answer }) => (
              <div key={question}>
                <dt className="text-ink-2">{question}</dt>
                <dd className="whitespace-pre-wrap">{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {publications.length > 0 && (
        <section className="flex flex-col gap-3">
          <Heading className="font-bold text-title">Published</Heading>
          <ul className="flex flex-col gap-1">
            {publications.map(({ number, at, by, note }) => (
              <li key={number}>
                {number === 1 ? "Published" : `Amendment ${number - 1}`} {utcStamp(at)} by {by}
                {note !== null && `: ${note}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
