"use client";

import { Section } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Moment } from "@/components/ui/moment";
import type { Worker } from "./machinery-view";

/** Who fires timers and does the queue's work: where, since when, and whether it still says so. */
export function WorkersSection({ workers }: { workers: readonly Worker[] }) {
  const running = workers.some((worker) => worker.running);
  return (
    <Section title="Workers">
      {!running && (
        <Banner tone="error" title="No worker runs" className="mb-3">
          Deadlines do not fire and nobody is told by itself. Start one: it comes with the server unless{" "}
          <code className="font-mono">WORKER_MODE</code> is <code className="font-mono">external</code>; then{" "}
          <code className="font-mono">npm run worker</code> is a process of its own.
        </Banner>
      )}
      {workers.length > 0 && (
        <ul aria-label="Workers" className="@container border-line border-t">
          {workers.map((worker) => (
            <WorkerLine key={worker.id} worker={worker} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function WorkerLine({ worker }: { worker: Worker }) {
  return (
    <li className="row-height grid gap-x-4 border-line border-b py-2 @xl:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
      <div>
        <p className="break-all font-bold">
          {worker.host} <span className="font-normal text-ink-2">process {worker.pid}</span>
        </p>
        <p className={worker.running ? "text-ok" : "text-breach"}>
          {worker.running ? "Running" : "Silent: it stopped, or cannot reach the database"}
        </p>
      </div>
      <div className="text-ink-2 text-note">
        <p>
          Started: <Moment at={worker.startedAt} />
        </p>
        <p>
          Last sign of life: <Moment at={worker.beatAt} />
        </p>
      </div>
    </li>
  );
}
