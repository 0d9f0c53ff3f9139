"use client";

import { useQuery } from "@tanstack/react-query";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { AuditSection } from "./audit-section";
import { FailedJobs } from "./failed-jobs";
import { type MachineryView, machineryKey } from "./machinery-view";
import { QueueSection, TimersSection } from "./timers-section";
import { WorkersSection } from "./workers-section";

const againMs = 10_000;

/** What works behind the desk, read again every ten seconds while the screen is visible. */
export function MachineryPage({ rendered }: { rendered: MachineryView }) {
  const { data, error } = useQuery({
    queryKey: machineryKey,
    queryFn: ({ signal }) => api<MachineryView>("GET", "/machinery", { signal }),
    initialData: rendered,
    refetchInterval: againMs,
  });
  return (
    <>
      <PageHeader title="Machinery">
        <p className="text-ink-2">What fires deadlines, does work in the background and checks the record.</p>
      </PageHeader>
      <PageBody className="flex max-w-[56rem] flex-col gap-8">
        {error !== null && (
          <Banner tone="error" live="polite" title="This is not up to date">
            {problemWords(error)}
          </Banner>
        )}
        <WorkersSection workers={data.workers} />
        <TimersSection timers={data.timers} now={data.serverNow} />
        <QueueSection queue={data.queue} />
        <FailedJobs jobs={data.failedJobs} count={data.queue.failed} />
        <AuditSection checks={data.auditChecks} />
      </PageBody>
    </>
  );
}
