"use client";

import { ScopeLine } from "@/components/hotfix/scope-line";
import { Section } from "@/components/shell/page-header";
import { Code } from "@/components/ui/code";
import { DataList } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import type { ApproveRevision, ApproveView } from "./approve-view";
import { CommitName } from "./commit-name";
import { DiffFold } from "./diff-fold";
import { WarningList } from "./warning-list";

type ChangeSectionProps = { view: ApproveView; frozen: boolean };

/** What is to be deployed: the revision, its extent, the warnings about it, and the diff itself (R-FIX-05). */
export function ChangeSection({ view, frozen }: ChangeSectionProps) {
  const { revision } = view;
  if (revision === null) {
    return (
      <Section title="What changes" ruled>
        <p className="text-ink-2">No revision is recorded yet.</p>
      </Section>
    );
  }
  return (
    <Section title="What changes" ruled>
      <div className="flex flex-col gap-4">
        <DataList facts={revisionFacts(view, revision)} />
        {view.warnings.length > 0 && <WarningList view={view} frozen={frozen} />}
        <DiffFold key={revision.id} hotfixId={view.id} revision={revision} />
      </div>
    </Section>
  );
}

function revisionFacts({ workflowLabel, flag, steps, pullRequest }: ApproveView, revision: ApproveRevision) {
  const { number, message, scope, recordedAt, recordedBy, committer, pusher } = revision;
  const by = recordedBy === null ? "" : ` by ${recordedBy.name}`;
  const production = steps.filter((step) => step.production).flatMap(({ commands }) => commands);
  const people = [
    ...(committer === null ? [] : [{ term: "Committed by", value: committer.name }]),
    ...(pusher === null ? [] : [{ term: "Pushed by", value: pusher.name }]),
  ];
  return [
    { term: "Commit", value: <CommitName revision={revision} copyable /> },
    {
      term: "Revision",
      value: (
        <>
          {number}, recorded{by} <Moment at={recordedAt} />
        </>
      ),
    },
    ...(message === null
      ? []
      : [{ term: "Message", long: true, value: <p className="whitespace-pre-line">{message}</p> }]),
    {
      term: "Extent",
      value: scope === null ? <b className="text-soon">No diff was given.</b> : <ScopeLine summary={scope} />,
    },
    ...people,
    { term: "Way", value: workflowLabel },
    ...(flag === null ? [] : [{ term: "Flag", value: <span className="font-mono">{flag}</span> }]),
    ...(pullRequest === null
      ? []
      : [
          {
            term: "Pull request",
            value: (
              <a href={pullRequest} rel="noreferrer" className="prose-link wrap-anywhere">
                {pullRequest}
              </a>
            ),
          },
        ]),
    ...(scope !== null || production.length === 0
      ? []
      : [
          {
            term: "In production",
            long: true,
            value: (
              <Code text={production.map(({ text }) => text).join("\n")} label="Commands in production" />
            ),
          },
        ]),
  ];
}
