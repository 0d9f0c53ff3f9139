"use client";

import { Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { isUnderWay } from "@/lib/domain/hotfix-words";
import type { HotfixDeployment } from "./hotfix-view";
import type { HotfixPart } from "./hotfix-wish";
import { mayWish } from "./wish-words";

/** Every deployment, to staging and to production, how it ended, and whether it went past the gate (R-FIX-04). */
export function DeploymentsSection(props: HotfixPart) {
  const { view, onAsk } = props;
  const { deployments, revision, state } = view;
  const staging = deployments.some((one) => one.environment === "staging" && one.state === "deploying");
  const stages = isUnderWay(state) && revision !== null && !staging && mayWish(view, "deploy");
  const action = stages && (
    <Button
      size="row"
      className="print:hidden"
      onClick={() => onAsk({ kind: "deploy", environment: "staging" })}
    >
      Deploy to staging
    </Button>
  );
  return (
    <Section title="Deployments" ruled action={action}>
      {deployments.length === 0 && <p className="text-ink-2">Nothing was deployed yet.</p>}
      {deployments.length > 0 && (
        <ol className="border-line border-t">
          {deployments.toReversed().map((deployment) => (
            <Deployment key={deployment.id} {...props} deployment={deployment} />
          ))}
        </ol>
      )}
    </Section>
  );
}

const ends = {
  deploying: { word: "Under way", tone: "text-soon" },
  succeeded: { word: "Succeeded", tone: "text-ok" },
  failed: { word: "Failed", tone: "text-breach" },
} as const;

function Deployment({ view, onAsk, deployment }: HotfixPart & { deployment: HotfixDeployment }) {
  const { environment, revision, commit, startedBy, startedAt, finishedAt, bypass } = deployment;
  const { word, tone } = ends[deployment.state];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line border-b py-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <b>{environment === "production" ? "Production" : "Staging"}</b>
          <b className={tone}>{word}</b>
          <span className="text-ink-2">
            revision {revision}
            {commit !== null && (
              <>
                , <span className="font-mono">{commit.slice(0, 10)}</span>
              </>
            )}
          </span>
        </p>
        <p className="text-ink-2 text-note">
          Begun{startedBy !== null && ` by ${startedBy.name}`} <Moment at={startedAt} relative={false} />
          {finishedAt !== null && (
            <>
              , ended <Moment at={finishedAt} relative={false} />
            </>
          )}
        </p>
        {bypass !== null && (
          <div className="mt-1 border-breach border-l-[6px] pl-2 text-note">
            <p>
              <b className="text-breach">Past the gate</b>
              {startedBy !== null && ` by ${startedBy.name}`}: {bypass.reason}
            </p>
            <p className="text-ink-2">Passed over: {bypass.missing.map(({ label }) => label).join("; ")}</p>
          </div>
        )}
      </div>
      {deployment.state === "deploying" && mayWish(view, "end") && (
        <Button size="row" className="print:hidden" onClick={() => onAsk({ kind: "end", deployment })}>
          Say how it ended<span className="sr-only">: {environment}</span>
        </Button>
      )}
    </li>
  );
}
