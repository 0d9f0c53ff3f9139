import { CopyButton } from "@/components/ui/copy-button";
import { type ApproveRevision, shortCommit } from "./approve-view";

type CommitNameProps = { revision: Pick<ApproveRevision, "number" | "commit">; copyable?: boolean };

/** A commit by its first eight digits, the whole of it to copy; for a revision without a commit, that it has none. */
export function CommitName({ revision: { number, commit }, copyable = false }: CommitNameProps) {
  if (commit === null) return <span>revision {number}, without a commit</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <span title={commit} className="font-bold font-mono">
        {shortCommit(commit)}
      </span>
      {copyable && <CopyButton text={commit} label="Copy commit" name="Copy the whole commit" size="row" />}
    </span>
  );
}
