"use client";

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import type { z } from "zod";
import { Banner } from "@/components/ui/banner";
import { Disclosure } from "@/components/ui/disclosure";
import { ProgressLine } from "@/components/ui/progress-line";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import type { readDiff } from "@/lib/contracts/hotfixes";
import type { HotfixRevision, HotfixView } from "./hotfix-view";

const DiffView = lazy(async () => ({ default: (await import("./diff-view")).DiffView }));

type Diff = z.infer<(typeof readDiff)["answer"]["schema"]>;
type RevisionDiffProps = { view: Pick<HotfixView, "id">; revision: HotfixRevision };

/** The lines that a revision changes, fetched when they are first asked for. */
export function RevisionDiff({ view, revision }: RevisionDiffProps) {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  if (open && !wanted) setWanted(true);
  if (!revision.hasDiff) return null;
  return (
    <Disclosure summary="What it changes, line by line" open={open} onOpenChange={setOpen}>
      {wanted && <Lines view={view} revision={revision} />}
    </Disclosure>
  );
}

function Lines({ view, revision }: RevisionDiffProps) {
  const path = `/hotfixes/${view.id}/revisions/${revision.id}/diff` as const;
  const { data, error } = useQuery({
    queryKey: ["hotfix-diffs", revision.id],
    queryFn: ({ signal }) => api<Diff>("GET", path, { signal }),
    // A revision never changes once it is recorded.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const waiting = <ProgressLine label="Loading the changed lines" />;
  if (error !== null && data === undefined) {
    return (
      <Banner tone="error" live="assertive" title="The changed lines could not be loaded">
        {problemWords(error)}
      </Banner>
    );
  }
  if (data === undefined) return waiting;
  return (
    <Suspense fallback={waiting}>
      <DiffView files={data.files} level={3} />
    </Suspense>
  );
}
