"use client";

import { useQuery } from "@tanstack/react-query";
import { Banner } from "@/components/ui/banner";
import { readyChecks } from "@/lib/client/readiness";

const againMs = 20_000;

/** Says within a minute that no worker runs: deadlines are shown, but nothing fires and nobody is told by itself. */
export function WorkerBanner() {
  const { data } = useQuery({
    queryKey: ["readiness"],
    queryFn: readyChecks,
    refetchInterval: againMs,
    staleTime: againMs,
    retry: false,
  });
  // With the database away the connection's own banner speaks.
  const missing = data?.database === true && data.migrations && !data.timers;
  return (
    <div role="status" {...(missing ? { "data-pinned": true } : {})}>
      {missing && (
        <Banner tone="error" className="pointer-events-auto" title="No worker runs: deadlines do not fire.">
          Nobody is told by itself. Tell people yourself, and ask an administrator to start a worker.
        </Banner>
      )}
    </div>
  );
}
