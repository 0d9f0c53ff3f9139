"use client";

import { lineWords } from "@/components/hotfix/diff-words";
import { ScopeLine } from "@/components/hotfix/scope-line";
import { VisibleText } from "@/components/hotfix/visible-line";
import { DataList } from "@/components/ui/data-list";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { problemWords } from "@/lib/client/api-problem";
import type { ApproveRevision, ApproveView } from "./approve-view";
import type { Before } from "./changes";
import { CommitName } from "./commit-name";
import { differingFiles, type FileDifference } from "./differing-files";
import { useDiff } from "./use-diff";

/** What is new between two looks at a hotfix: in words, in extent, and in which files. */
export function Difference({ before, after }: { before: Before; after: ApproveView }) {
  const { revision } = after;
  const other = revision !== null && before.revision?.id !== revision.id;
  return (
    <div className="flex flex-col gap-3">
      <ul className="list-disc pl-5">
        {before.changes(after).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {other && (
        <>
          <DataList
            facts={[
              { term: "New commit", value: <CommitName revision={revision} copyable /> },
              ...(revision.message === null
                ? []
                : [
                    {
                      term: "Message",
                      value: <span className="whitespace-pre-line">{revision.message}</span>,
                    },
                  ]),
              { term: "Now", value: <Extent revision={revision} /> },
              ...(before.revision === null
                ? []
                : [{ term: "Before", value: <Extent revision={before.revision} /> }]),
            ]}
          />
          {before.revision !== null && (
            <FileDifferences hotfixId={after.id} before={before.revision} after={revision} />
          )}
        </>
      )}
    </div>
  );
}

function Extent({ revision: { scope } }: { revision: ApproveRevision }) {
  return scope === null ? "No diff was given." : <ScopeLine summary={scope} />;
}

type FileDifferencesProps = { hotfixId: string; before: ApproveRevision; after: ApproveRevision };

function FileDifferences({ hotfixId, before, after }: FileDifferencesProps) {
  const old = useDiff(hotfixId, before, true);
  const fresh = useDiff(hotfixId, after, true);
  if (!before.hasDiff || !after.hasDiff) return <p>Without both diffs nobody can say which files differ.</p>;
  const error = old.error ?? fresh.error;
  if (error !== null) return <p role="alert">The diffs could not be compared. {problemWords(error)}</p>;
  if (old.files === null || fresh.files === null) return <p role="status">Comparing the two diffs…</p>;
  const files = differingFiles(old.files, fresh.files);
  if (files.length === 0) return <p>Both diffs change the same lines in the same way.</p>;
  return (
    <div>
      <h3 className="text-body">Files that differ from what you saw: {files.length}</h3>
      <ul className="mt-1 border-line border-t">
        {files.map((file) => (
          <FileLine key={file.path} file={file} />
        ))}
      </ul>
    </div>
  );
}

function Signs({ size: { added, removed } }: { size: { added: number; removed: number } }) {
  const { signs, spoken } = lineWords(added, removed);
  return (
    <span className="whitespace-nowrap font-mono">
      <span aria-hidden="true">{signs}</span>
      <VisuallyHidden>{spoken}</VisuallyHidden>
    </span>
  );
}

function FileLine({ file: { path, before, after } }: { file: FileDifference }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 border-line border-b py-1.5">
      <span className="wrap-anywhere min-w-0 font-mono">
        <VisibleText text={path} />
      </span>
      <span className="text-note">
        {after === null ? "no longer changed" : <Signs size={after} />}
        {before === null ? ", not changed before" : null}
        {before !== null && (
          <span className="text-ink-2">
            , before <Signs size={before} />
          </span>
        )}
      </span>
    </li>
  );
}
