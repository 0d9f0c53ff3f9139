"use client";

import { useEffect, useState } from "react";
import { DiffView } from "@/components/hotfix/diff-view";
import { useNarrow } from "@/components/incident/use-narrow";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { problemWords } from "@/lib/client/api-problem";
import { whenIdle } from "@/lib/client/when-idle";
import type { ApproveRevision } from "./approve-view";
import { useDiff } from "./use-diff";

type DiffFoldProps = { hotfixId: string; revision: ApproveRevision };

/** The diff, drawn when it is opened; on a desk it is fetched before that. */
export function DiffFold({ hotfixId, revision }: DiffFoldProps) {
  const narrow = useNarrow();
  const [open, setOpen] = useState(false);
  const [ahead, setAhead] = useState(false);
  useEffect(() => (narrow ? undefined : whenIdle(() => setAhead(true))), [narrow]);
  const diff = useDiff(hotfixId, revision, open || ahead);
  if (!revision.hasDiff) return null;
  return (
    <Disclosure summary="The diff" open={open} onOpenChange={setOpen}>
      {open && diff.files !== null && <DiffView files={diff.files} />}
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
