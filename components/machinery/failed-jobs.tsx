"use client";

import { Suspense, useRef } from "react";
import { useChange } from "@/components/settings/use-change";
import { useWish } from "@/components/settings/use-wish";
import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { onDemand } from "@/components/ui/on-demand";
import { toast } from "@/components/ui/toast-store";
import { counted, type FailedJob, machineryKey } from "./machinery-view";

const GiveUpDialog = onDemand(() => import("./give-up-dialog"));

type FailedJobsProps = {
  /** The latest of them. */
  jobs: readonly FailedJob[];
  /** All of them. */
  count: number;
};

/** The dead letters: jobs that used up their attempts, to be tried again or given up. */
export function FailedJobs({ jobs, count }: FailedJobsProps) {
  const { asked, open, ask, close } = useWish<FailedJob>();
  const list = useRef<HTMLDivElement>(null);
  return (
    <Section title="Failed jobs" ruled>
      <div ref={list} tabIndex={-1} className="outline-none">
        {jobs.length === 0 ? (
          <p className="text-ink-2">No job failed for good.</p>
        ) : (
          <ul aria-label="Failed jobs" className="border-line border-t">
            {jobs.map((job) => (
              <JobLine
                key={job.id}
                job={job}
                onGiveUp={() => ask(job)}
                onGone={() => list.current?.focus()}
              />
            ))}
          </ul>
        )}
      </div>
      {count > jobs.length && (
        <p className="mt-2 text-ink-2">
          These are the latest {jobs.length} of {count}.
        </p>
      )}
      {asked !== null && (
        <Suspense fallback={null}>
          <GiveUpDialog key={asked.turn} job={asked.wish} open={open} onClose={close} list={list} />
        </Suspense>
      )}
    </Section>
  );
}

type JobLineProps = { job: FailedJob; onGiveUp: () => void; onGone: () => void };

function JobLine({ job, onGiveUp, onGone }: JobLineProps) {
  const { change, busy, problem } = useChange(machineryKey);
  const name = `${job.task}, job ${job.id}`;
  const retry = async () => {
    if (!("answer" in (await change("POST", `/machinery/jobs/${job.id}/retries`, {})))) return;
    toast({ message: `${name} is tried again.` });
    onGone();
  };
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="break-all">
          <b className="font-mono">{job.task}</b> <span className="text-ink-2">job {job.id}</span>
        </p>
        <p className="text-ink-2 text-note">
          Failed <Moment at={job.failedAt} /> after {counted(job.attempts, "attempt", "attempts")}; asked for{" "}
          <Moment at={job.createdAt} relative={false} />
        </p>
        <p className="whitespace-pre-wrap break-words text-note">
          {job.lastError ?? "It left no error behind."}
        </p>
        {problem !== null && (
          <p role="alert" className="border-breach border-l-[6px] pl-2 text-breach text-note">
            {problem.detail}
          </p>
        )}
      </div>
      <div className="flex gap-2">
        <Button
          size="row"
          aria-label={`Try again: ${name}`}
          loading={busy && "Asking…"}
          onClick={() => void retry()}
        >
          Try again
        </Button>
        <Button size="row" variant="danger" aria-label={`Give up: ${name}`} onClick={onGiveUp}>
          Give up
        </Button>
      </div>
    </li>
  );
}
