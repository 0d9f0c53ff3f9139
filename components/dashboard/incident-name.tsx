import Link from "next/link";
import type { ReactNode } from "react";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { UnansweredPage } from "./dashboard-view";

/** A word in a frame: what sets this line apart from the others. */
export function Badge({ children }: { children: ReactNode }) {
  return (
    <span className="whitespace-nowrap rounded-edge border border-control px-1.5 text-ink-2 text-note">
      {children}
    </span>
  );
}

type Named = Pick<UnansweredPage, "key" | "title" | "severity" | "drill">;

/** The incident that a line belongs to: severity, key and title, as one way to its page. */
export function IncidentName({ incident }: { incident: Named }) {
  const { key, title, severity, drill } = incident;
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2 text-note">
      <SeverityMark severity={severity} words="key" />
      <Link
        href={`/incidents/${key}`}
        prefetch={false}
        title={title}
        className="inline-flex min-h-6 min-w-0 items-center gap-x-2 text-ink-2 no-underline hover:underline"
      >
        <span className="whitespace-nowrap font-mono">{key}</span>
        <span className="min-w-0 break-words">{title}</span>
      </Link>
      {drill && <Badge>Drill</Badge>}
    </span>
  );
}
