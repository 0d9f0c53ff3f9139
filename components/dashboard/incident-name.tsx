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

type Named = Pick<UnansweredPage, "key" | "title" | "severity"> & { drill?: boolean };

/** The incident that a line belongs to: severity, key and title, as one way to its page, or to the part of it that the line is about. */
export function IncidentName({ incident, href }: { incident: Named; href?: string }) {
  const { key, title, severity, drill } = incident;
  return (
    <span className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2 text-note">
      <SeverityMark severity={severity} words="key" className="self-start pt-0.5" />
      <span className="min-w-0">
        <Link
          href={href ?? `/incidents/${key}`}
          prefetch={false}
          className="inline-block min-h-6 max-w-full break-words py-0.5 text-ink-2 no-underline hover:underline"
        >
          <span className="whitespace-nowrap font-mono">{key}</span> {title}
        </Link>
        {drill && (
          <>
            {" "}
            <Badge>Drill</Badge>
          </>
        )}
      </span>
    </span>
  );
}
