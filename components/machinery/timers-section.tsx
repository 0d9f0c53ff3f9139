"use client";

import { Section } from "@/components/shell/page-header";
import { DataList } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import { durationWords } from "@/lib/domain/duration";
import { counted, type MachineryView } from "./machinery-view";

type TimersSectionProps = { timers: MachineryView["timers"]; now: string };

/** The deadlines that wait for their moment, and whether any is late to fire. */
export function TimersSection({ timers, now }: TimersSectionProps) {
  const { armed, due, oldestDueAt, nextAt } = timers;
  return (
    <Section title="Timers" ruled>
      <DataList
        facts={[
          { term: "Armed", value: `${counted(armed, "timer waits", "timers wait")} for a moment` },
          {
            term: "Due now",
            value: due === 0 ? "Nothing is late" : `${counted(due, "timer", "timers")} to fire now`,
          },
          {
            term: "Oldest due",
            value:
              oldestDueAt === null ? (
                <span className="text-ink-2">None</span>
              ) : (
                <>
                  <Moment at={oldestDueAt} relative={false} />, {lateWords(oldestDueAt, now)} late
                </>
              ),
          },
          {
            term: "Next moment",
            value: nextAt === null ? <span className="text-ink-2">None</span> : <Moment at={nextAt} />,
          },
        ]}
      />
    </Section>
  );
}

/** How late, to the second: a worker takes what is due within one. */
function lateWords(at: string, now: string): string {
  const late = Date.parse(now) - Date.parse(at);
  return late < 1_000 ? "under 1s" : durationWords(late);
}

/** The work that was put off until after an answer. */
export function QueueSection({ queue }: { queue: MachineryView["queue"] }) {
  return (
    <Section title="Queue" ruled>
      <DataList
        facts={[
          { term: "Waiting", value: counted(queue.waiting, "job waits", "jobs wait") },
          { term: "Running", value: counted(queue.running, "job is being done", "jobs are being done") },
          { term: "Failed", value: counted(queue.failed, "job failed for good", "jobs failed for good") },
        ]}
      />
    </Section>
  );
}
