"use client";

import Link from "next/link";
import { type ReactNode, Suspense } from "react";
import type { RoomIncident, RoomView } from "@/components/incident/room-view";
import { useWish } from "@/components/settings/use-wish";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { ReleaseDate } from "./release-row";
import { progressWords, type RoadFact, roadFacts, roadValue } from "./road-facts";

const RoadDialog = onDemand(() => import("./road-dialog"));

const names: Record<RoadFact, string> = {
  backlogUrl: "Backlog item",
  releaseId: "Planned release",
  releaseNote: "Release note",
};

/** The road of what can wait for a regular release: backlog, release and release note, and what is still open (R-SLA-14, R-SLA-15). */
export function ReleaseSection({ view }: { view: RoomView }) {
  const { incident, timers, allowed } = view;
  const { asked, open, ask, close } = useWish<RoadFact>();
  const mayEdit = allowed.includes("incident.edit");
  const asks = timers.some(({ rule, state }) => rule === "link_backlog" && state !== "cancelled");
  const recorded = roadFacts.filter((fact) => roadValue(incident, fact) !== null);
  if (!asks && recorded.length === 0) return null;
  return (
    <Section title="Regular release" ruled>
      <p className={recorded.length === roadFacts.length ? "mb-1.5 text-ok" : "mb-1.5"}>
        {progressWords(incident)}
      </p>
      <ul className="border-line border-t">
        {roadFacts.map((fact) => (
          <RoadLine
            key={fact}
            fact={fact}
            recorded={recorded.includes(fact)}
            onAsk={mayEdit ? () => ask(fact) : null}
          >
            <RoadValue incident={incident} fact={fact} />
          </RoadLine>
        ))}
      </ul>
      <p className="mt-1.5 print:hidden">
        <Link href="/releases" className="prose-link">
          All releases
        </Link>
      </p>
      {asked !== null && (
        <Suspense fallback={null}>
          <RoadDialog
            key={asked.turn}
            incident={incident}
            fact={asked.wish}
            plans={allowed.includes("releases.manage")}
            open={open}
            onClose={close}
          />
        </Suspense>
      )}
    </Section>
  );
}

type RoadLineProps = {
  fact: RoadFact;
  recorded: boolean;
  onAsk: (() => void) | null;
  children: ReactNode;
};

function RoadLine({ fact, recorded, onAsk, children }: RoadLineProps) {
  const verb = recorded ? "Change" : "Add";
  return (
    <li className="flex items-start justify-between gap-2 border-line border-b py-1.5">
      <div className="min-w-0">
        <p className="text-ink-2 text-note">{names[fact]}</p>
        {children}
      </div>
      {onAsk !== null && (
        <Button
          size="row"
          className="print:hidden max-desk:min-h-11"
          aria-label={`${verb} the ${names[fact].toLowerCase()}`}
          onClick={onAsk}
        >
          {verb}
        </Button>
      )}
    </li>
  );
}

function RoadValue({ incident, fact }: { incident: RoomIncident; fact: RoadFact }) {
  const { backlogUrl, release, releaseNote } = incident;
  if (fact === "backlogUrl" && backlogUrl !== null) {
    return (
      <a href={backlogUrl} rel="noreferrer" className="prose-link break-all">
        {backlogUrl.replace(/^https?:\/\//, "")}
      </a>
    );
  }
  if (fact === "releaseId" && release !== null) {
    return (
      <>
        <p className="break-words font-bold">{release.name}</p>
        <p className="text-note">
          <ReleaseDate release={release} />
        </p>
      </>
    );
  }
  if (fact === "releaseNote" && releaseNote !== null) {
    return <p className="whitespace-pre-line break-words">{releaseNote}</p>;
  }
  return <p className="text-ink-2">Not recorded yet</p>;
}
