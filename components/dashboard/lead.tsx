import Link from "next/link";
import { TimerWords } from "@/components/timers/timer-clock";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { OpenIncident } from "./dashboard-view";
import { leadTimer } from "./lead-timer";

/** What the dashboard leads with (R-SLA-22): the deadline that comes first in all that is open. */
export function Lead({ incident }: { incident: OpenIncident }) {
  const timer = leadTimer(incident);
  if (timer === null) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <TimerWords timer={timer} className="text-title" />
      <b>{timer.label}</b>
      <SeverityMark severity={incident.severity} />
      <Link href={`/incidents/${incident.key}`} className="prose-link min-w-0">
        <span className="whitespace-nowrap font-mono">{incident.key}</span> {incident.title}
      </Link>
    </p>
  );
}
