import Link from "next/link";
import { memo, type ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { SeverityMark } from "@/components/ui/severity-mark";
import { StatusWord } from "@/components/ui/status-word";
import type { ListedIncident } from "./listed-incident";
import { Commander, Lasted, NextDue, Started } from "./row-cells";

/** Where the columns stand side by side; narrower, a row is stacked. */
export const columns =
  "min-[75rem]:grid min-[75rem]:grid-cols-[auto_auto_minmax(14rem,1fr)_auto_minmax(auto,16rem)_minmax(auto,8rem)_auto_auto] min-[75rem]:gap-x-3";

/** A line of the list inside `columns`: the place of every cell is the same in all of them. */
export const line =
  "min-[75rem]:col-span-full min-[75rem]:grid min-[75rem]:grid-cols-subgrid min-[75rem]:items-center";

const heads = ["", "Key", "Title", "Status", "Next due", "Commander", "Started", "Lasted"];

/** The names of the columns; in each row they are said again for those who do not see them. */
export function ListHead() {
  return (
    <div aria-hidden="true" className={classNames(line, "hidden border-line border-b px-4 py-1.5")}>
      {heads.map((head) => (
        <span key={head} className="text-ink-2 text-note">
          {head}
        </span>
      ))}
    </div>
  );
}

function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="whitespace-nowrap rounded-edge border border-control px-1.5 text-ink-2 text-note">
      {children}
    </span>
  );
}

function Badges({ incident }: { incident: ListedIncident }) {
  return (
    <>
      {incident.private && <Badge>Private</Badge>}
      {incident.drill && <Badge>Drill</Badge>}
      {incident.retrospective && <Badge>Recorded afterwards</Badge>}
    </>
  );
}

/** One incident of the list: 36 px on a desk; stacked on a phone. Wherever it is pressed, it opens. */
export const IncidentRow = memo(function IncidentRow({ incident }: { incident: ListedIncident }) {
  return (
    <li
      className={classNames(
        line,
        "row-height relative border-line border-b px-4 py-2.5 hover:bg-surface min-[75rem]:py-1",
        "has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:-outline-offset-2",
      )}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 min-[75rem]:contents">
        <SeverityMark severity={incident.severity} words="key" />
        <span className="whitespace-nowrap font-mono text-note">{incident.key}</span>
        <span className="ml-auto min-[75rem]:hidden">
          <StatusWord status={incident.status} />
        </span>
      </div>
      <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 py-0.5 min-[75rem]:flex-nowrap min-[75rem]:py-0">
        <Link
          href={`/incidents/${incident.key}`}
          prefetch={false}
          data-row
          title={incident.title}
          className="min-w-0 font-bold text-ink no-underline outline-none after:absolute after:inset-0 hover:underline min-[75rem]:truncate"
        >
          {incident.title}
        </Link>
        <Badges incident={incident} />
      </span>
      <span className="hidden min-[75rem]:inline">
        <StatusWord status={incident.status} />
      </span>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 min-[75rem]:contents">
        <NextDue incident={incident} />
        <Commander incident={incident} />
        <Started at={incident.startedAt} />
        <Lasted minutes={incident.durationMinutes} />
      </div>
    </li>
  );
});
