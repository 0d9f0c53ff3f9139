"use client";

import { type ReactNode, Suspense, useState } from "react";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { DataList, type Fact } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import { onDemand } from "@/components/ui/on-demand";
import { durationWords } from "@/lib/domain/duration";
import { isOpenStatus } from "@/lib/domain/incident-status";
import { ClassificationFact } from "./classification-fact";
import type { RoomIncident, RoomView } from "./room-view";
import { SoFar } from "./so-far";

const FactsDialog = onDemand(() => import("./facts-dialog"));

const nothing = (words: string) => <span className="text-ink-2">{words}</span>;

function prose(text: string | null, without: string): ReactNode {
  return text === null ? nothing(without) : <span className="whitespace-pre-line">{text}</span>;
}

function moment(at: string | null, without: string): ReactNode {
  return at === null ? nothing(without) : <Moment at={at} />;
}

function duration({ durationMinutes, startedAt, status, retrospective }: RoomIncident): ReactNode {
  if (durationMinutes !== null) {
    return <span className="whitespace-nowrap">{durationWords(durationMinutes * 60_000)}</span>;
  }
  return isOpenStatus(status) && !retrospective ? <SoFar startedAt={startedAt} /> : nothing("Not resolved");
}

function momentFacts(incident: RoomIncident): Fact[] {
  const { startedAt, detectedAt, declaredAt, declaredBy, recordedAt, retrospective } = incident;
  const by = declaredBy === null ? null : <span> by {declaredBy.name}</span>;
  const later = isOpenStatus(incident.status) && !retrospective ? "Not yet" : "Not recorded";
  return [
    { term: "Started", value: <Moment at={startedAt} /> },
    { term: "Detected", value: moment(detectedAt, "Not recorded") },
    {
      term: "Declared",
      value: (
        <>
          <Moment at={declaredAt} />
          {!retrospective && by}
        </>
      ),
    },
    ...(retrospective
      ? [
          {
            term: "Recorded",
            value: (
              <>
                <Moment at={recordedAt} />
                {by}
              </>
            ),
          },
        ]
      : []),
    { term: "Acknowledged", value: moment(incident.acknowledgedAt, later) },
    { term: "Fix deployed", value: moment(incident.deployedAt, later) },
    ...(incident.resolvedAt === null
      ? []
      : [{ term: "Resolved", value: <Moment at={incident.resolvedAt} /> }]),
    ...(incident.closedAt === null ? [] : [{ term: "Closed", value: <Moment at={incident.closedAt} /> }]),
    { term: "Duration", value: duration(incident) },
  ];
}

function otherFacts(incident: RoomIncident): Fact[] {
  const { services, channel, policyVersion, hotfixRequired, classification } = incident;
  return [
    {
      term: "Services",
      value: services.length === 0 ? nothing("None named") : services.map(({ name }) => name).join(", "),
    },
    {
      term: "Channel",
      long: true,
      value: (
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="break-all font-mono">{channel}</span>
          <CopyButton
            text={channel}
            name="Copy the channel's name"
            variant="quiet"
            size="row"
            className="print:hidden"
          />
        </span>
      ),
    },
    { term: "Hotfix", value: hotfixRequired ? "Required" : "Not required: next regular release" },
    {
      term: "Classification",
      value:
        classification === null ? (
          nothing("Chosen without the questions")
        ) : (
          <ClassificationFact classification={classification} />
        ),
    },
    { term: "Policy", value: `Version ${policyVersion}` },
  ];
}

/** What is known of the incident, and the way to correct it. */
export function FactsSection({ view }: { view: RoomView }) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const { incident, allowed } = view;
  const facts: Fact[] = [
    { term: "Summary", value: prose(incident.summary, "Not written yet"), long: true },
    { term: "Impact", value: prose(incident.impact, "Not written yet"), long: true },
    { term: "Users affected", value: prose(incident.usersAffected, "Not known yet") },
    ...momentFacts(incident),
    ...otherFacts(incident),
  ];
  const edit = () => {
    setWanted(true);
    setOpen(true);
  };
  const action = allowed.includes("incident.edit") && (
    <Button size="row" className="print:hidden" onClick={edit}>
      Edit facts
    </Button>
  );
  return (
    <Section title="Facts" ruled action={action}>
      <DataList facts={facts} />
      {wanted && (
        <Suspense fallback={null}>
          <FactsDialog view={view} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </Section>
  );
}
