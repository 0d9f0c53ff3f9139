import { DataList, type Fact } from "@/components/ui/data-list";
import { Moment } from "@/components/ui/moment";
import type { HotfixRevision, HotfixView } from "./hotfix-view";
import { RevisionDiff } from "./revision-diff";
import { ScopeLine } from "./scope-line";
import { ShortHash } from "./short-hash";

const nobody = <span className="text-ink-2">Nobody named</span>;

/** What a revision is: commit, tree, content hash, message, and who had which part in it (R-APR-03). */
export function RevisionFacts({ view, revision }: { view: HotfixView; revision: HotfixRevision }) {
  const { commit, tree, message, contentHash, scope } = revision;
  const hash = (term: string, text: string | null): Fact[] =>
    text === null ? [] : [{ term, value: <ShortHash text={text} name={`${term.toLowerCase()} ${text}`} /> }];
  const facts: Fact[] = [
    ...hash("Commit", commit),
    ...hash("Tree", tree),
    ...hash("Content hash", contentHash),
    ...(message === null
      ? []
      : [
          {
            term: view.workflow === "feature_flag" ? "What the flag does" : "Message",
            value: <span className="whitespace-pre-line">{message}</span>,
            long: true,
          },
        ]),
    { term: "Committer", value: revision.committer?.name ?? nobody },
    { term: "Pushed by", value: revision.pusher?.name ?? nobody },
    {
      term: "Recorded",
      value: (
        <>
          <Moment at={revision.recordedAt} />
          {revision.recordedBy !== null && ` by ${revision.recordedBy.name}`}
        </>
      ),
    },
  ];
  return (
    <div className="flex flex-col gap-2">
      <DataList facts={facts} />
      {scope === null ? (
        <p className="text-ink-2">No diff was given: its size is not known.</p>
      ) : (
        <ScopeLine summary={scope} />
      )}
      <RevisionDiff view={view} revision={revision} />
    </div>
  );
}
