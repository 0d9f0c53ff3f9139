import { DataList, type Fact } from "@/components/ui/data-list";
import { durationWords } from "@/lib/domain/duration";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { utcStamp } from "./utc-stamp";

function moment(term: string, at: string | null): Fact[] {
  return at === null ? [] : [{ term, value: <span className="font-mono">{utcStamp(at)}</span> }];
}

/** What the report is about, as facts: key, severity, services, from when to when. */
export function ReportFacts({ document: { incident, lead } }: { document: ReviewDocument }) {
  const { startedAt, resolvedAt, services } = incident;
  const length = resolvedAt === null ? null : durationWords(Date.parse(resolvedAt) - Date.parse(startedAt));
  const facts: Fact[] = [
    { term: "Incident", value: `${incident.key}: ${incident.title}${incident.drill ? " (drill)" : ""}` },
    { term: "Severity", value: incident.severity },
    ...(services.length === 0 ? [] : [{ term: "Services", value: services.join(", ") }]),
    ...moment("Start", startedAt),
    ...moment("Detected", incident.detectedAt),
    ...moment("Acknowledged", incident.acknowledgedAt),
    ...moment("Fix deployed", incident.deployedAt),
    ...moment("End", resolvedAt),
    ...(length === null
      ? []
      : [{ term: "Duration", value: <span className="whitespace-nowrap">{length}</span> }]),
    ...(lead === null ? [] : [{ term: "Review led by", value: lead }]),
  ];
  return <DataList facts={facts} className="max-w-[48rem]" />;
}
