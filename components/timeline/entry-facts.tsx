import { Star } from "lucide-react";
import { keyMomentLabels, timelineKindLabels } from "@/lib/domain/timeline-entry";
import type { TimelineItem } from "./timeline-item";

/** What stands under an entry: what it is, who wrote it, and when it was recorded if later. */
export function EntryFacts({
  item,
  late,
  onVersions,
}: {
  item: TimelineItem;
  late: string | null;
  onVersions: () => void;
}) {
  const kind = item.kind === null || item.kind === "observation" ? null : timelineKindLabels[item.kind];
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-ink-2 text-note">
      {kind !== null && <span className="font-bold text-ink">{kind}</span>}
      <span>{item.author === null ? "Firebreak" : item.author.name}</span>
      {late !== null && <span title="When it was recorded, and when it happened">{late}</span>}
      {item.version > 1 && (
        <button type="button" className="prose-link min-h-6" onClick={onVersions}>
          edited
        </button>
      )}
      {item.hidden && <span className="font-bold">hidden from the report</span>}
    </p>
  );
}

/** The star of a key moment, in words too. */
export function KeyMomentMark({ moment }: { moment: NonNullable<TimelineItem["keyMoment"]> }) {
  return (
    <p className="flex items-center gap-1.5 font-bold">
      <Star aria-hidden="true" className="size-4 fill-current" />
      <span>
        <span className="sr-only">Key moment: </span>
        {keyMomentLabels[moment]}
      </span>
    </p>
  );
}
