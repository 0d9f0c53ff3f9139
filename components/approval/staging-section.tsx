import { Moment } from "@/components/ui/moment";
import { type ApproveView, shortCommit } from "./approve-view";
import { ChecksSection } from "./checks-section";

/** What staging said: its checks, and the last deployment there. */
export function StagingSection({ view }: { view: ApproveView }) {
  const last = view.deployments.filter(({ environment }) => environment === "staging").at(-1);
  const checks = view.checks.filter(({ group }) => group === "staging");
  return (
    <div className="flex flex-col gap-2">
      <ChecksSection title="Staging" groups={[{ label: null, checks }]} />
      {last !== undefined && (
        <p>
          Last deployment to staging: revision {last.revision}
          {last.commit !== null && (
            <>
              {" "}
              (<span className="font-mono">{shortCommit(last.commit)}</span>)
            </>
          )}
          , <b>{last.state}</b> <Moment at={last.finishedAt ?? last.startedAt} className="text-note" />
        </p>
      )}
    </div>
  );
}
