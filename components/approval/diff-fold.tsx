"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { useNarrow } from "@/components/incident/use-narrow";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { problemWords } from "@/lib/client/api-problem";
import { whenIdle } from "@/lib/client/when-idle";
import type { ApproveRevision } from "./approve-view";
import { useDiff } from "./use-diff";

const loadView = async () => ({ default: (await import("@/components/hotfix/diff-view")).DiffView });
const DiffView = lazy(loadView);

type DiffFoldProps = { hotfixId: string; revision: ApproveRevision };

/** The diff, drawn when it is opened; on a desk it is fetched before that. */
export function DiffFold({ hotfixId, revision }: DiffFoldProps) {
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const [ahead, setAhead] = useState(false);
  useEffect(() => (narrow ? undefined : whenIdle(() => setAhead(true))), [narrow]);
  // What draws it is here before the network may go; the diff itself is large for a phone.
  useEffect(() => whenIdle(() => void loadView().catch(() => undefined)), []);
  const diff = useDiff(hotfixId, revision, open || ahead);
  if (!revision.hasDiff) return null;
  return (
    <Disclosure summary="The diff" open={open} onOpenChange={setOpen}>
      {open && diff.files !== null && (
        <Suspense fallback={<p role="status">Reading the diff…</p>}>
          <DiffView files={diff.files} />
        </Suspense>
      )}
      {open && diff.files === null && diff.error === null && <p role="status">Reading the diff…</p>}
      {open && diff.error !== null && (
        <div role="alert" className="flex flex-wrap items-center gap-3">
          <p>The diff could not be read. {problemWords(diff.error)}</p>
          <Button onClick={diff.retry}>Try again</Button>
        </div>
      )}
    </Disclosure>
  );
}
