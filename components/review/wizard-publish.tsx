"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ListProblem } from "@/components/settings/list-ends";
import { ProgressLine } from "@/components/ui/progress-line";
import { api } from "@/lib/client/fetcher";
import type { ReviewDocument } from "@/lib/domain/review-document";
import { FindingsHere } from "./findings-here";
import { MeetingSection } from "./meeting-section";
import { MissingHere } from "./missing-here";
import { PublishActions } from "./publish-actions";
import { QuestionList } from "./question-list";
import { Report } from "./report";
import { ReportExports } from "./report-exports";
import { contradictionWords, findingsOf } from "./review-findings";
import { documentKey, type ReviewView } from "./review-view";
import { ShareSection } from "./share-section";
import type { StepProps } from "./step-props";

/** The whole report to be read, the questions about learning, the meeting, and publishing it (R-PIR-02, R-PIR-05, R-KNW-04). */
export default function WizardPublish({ view, viewerId }: StepProps) {
  const { incident, missing } = view;
  const findings = useMemo(() => findingsOf(view), [view]);
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-4 print:hidden">
        <MissingHere
          incidentKey={incident.key}
          missing={missing}
          title={missing.length === 1 ? "One thing is missing" : `${missing.length} things are missing`}
        />
        <FindingsHere incidentKey={incident.key} findings={findings} />
        <PublishActions view={view} against={contradictionWords(findings)} />
        <ReportExports view={view} />
      </div>
      <QuestionList view={view} viewerId={viewerId} />
      <MeetingSection view={view} />
      <ShareSection view={view} />
      <Preview view={view} />
    </div>
  );
}

function Preview({ view }: { view: ReviewView }) {
  const { key } = view.incident;
  const { data, error, refetch } = useQuery({
    queryKey: documentKey(key),
    queryFn: ({ signal }) =>
      api<ReviewDocument>("GET", `/incidents/${key}/review/document?draft=1`, { signal }),
  });
  return (
    <section aria-labelledby="report" className="flex min-w-0 flex-col gap-3">
      <h3 id="report" className="font-bold text-lead print:sr-only">
        The report as it reads now
      </h3>
      <ListProblem error={error} retry={() => void refetch()} />
      {data === undefined && !error && <ProgressLine label="Putting the report together" />}
      {data !== undefined && (
        <div className="border-ink border-t-2 pt-4">
          <Report document={data} level={4} />
        </div>
      )}
    </section>
  );
}
