"use client";

import { useQuery } from "@tanstack/react-query";
import { Banner } from "@/components/ui/banner";
import { Dialog } from "@/components/ui/dialog";
import { ProgressLine } from "@/components/ui/progress-line";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { datedWords } from "@/lib/domain/moment-words";
import { keyMomentLabels, timelineKindLabels } from "@/lib/domain/timeline-entry";
import type { EntryVersion, TimelineItem } from "./timeline-item";

function VersionFacts({ version, timeZone }: { version: EntryVersion; timeZone: string }) {
  const facts = [
    `Happened ${datedWords(new Date(version.occurredAt), timeZone)}`,
    version.kind === null ? null : timelineKindLabels[version.kind],
    version.keyMoment === null ? null : `★ ${keyMomentLabels[version.keyMoment]}`,
    version.hidden ? "hidden from the report" : null,
  ];
  return <p className="text-ink-2 text-note">{facts.filter((fact) => fact !== null).join(" · ")}</p>;
}

function replacedWords({ replacedAt, replacedBy }: EntryVersion, timeZone: string): string {
  if (replacedAt === null) return "As it is now";
  return `Until ${datedWords(new Date(replacedAt), timeZone)}, changed by ${replacedBy?.name ?? "Firebreak"}`;
}

type VersionsDialogProps = { item: TimelineItem; timeZone: string; onClose: () => void };

/** Every version of an entry, the latest first. Loaded when it is first opened. */
export default function VersionsDialog({ item, timeZone, onClose }: VersionsDialogProps) {
  const { data, error } = useQuery({
    queryKey: ["timeline-versions", item.id, item.version],
    queryFn: ({ signal }) =>
      api<{ items: EntryVersion[] }>("GET", `/timeline/${item.id}/versions`, { signal }),
  });
  const versions = data?.items.toSorted((a, b) => b.version - a.version);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Versions of this entry"
      dismiss="Close"
      width="wide"
    >
      {error !== null && (
        <Banner tone="error" title="The versions could not be read">
          {problemWords(error)}
        </Banner>
      )}
      {versions === undefined && error === null && <ProgressLine label="Reading the versions" />}
      <ol className="flex flex-col">
        {versions?.map((version) => (
          <li key={version.version} className="flex flex-col gap-1 border-line border-t py-3">
            <p className="font-bold">
              Version {version.version}{" "}
              <span className="font-normal text-ink-2">{replacedWords(version, timeZone)}</span>
            </p>
            <VersionFacts version={version} timeZone={timeZone} />
            <p className="whitespace-pre-wrap">{version.body}</p>
            {version.rationale !== null && (
              <p className="whitespace-pre-wrap text-ink-2">Rationale: {version.rationale}</p>
            )}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
