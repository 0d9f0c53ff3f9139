import type { ReactNode } from "react";
import { Section } from "@/components/shell/page-header";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { decisionLabels } from "@/lib/domain/hotfix-words";
import { counted } from "@/lib/domain/scope-words";
import { type ApproveDecision, type ApproveView, shortCommit } from "./approve-view";

const stands = ({ void: gone, decision }: ApproveDecision) => gone === null && decision !== "withdrawn";

/** Who decided what in which role, and the decisions that do not count any more, with why (R-APR-03). */
export function DecisionsSection({ view, action }: { view: ApproveView; action?: ReactNode }) {
  const { approvals, decisions, asked } = view;
  const standing = decisions.filter(stands);
  const gone = decisions.filter((decision) => !stands(decision));
  const filled = approvals.filter(({ approval }) => approval !== null).length;
  return (
    <Section title={`Approvals: ${filled} of ${approvals.length}`} ruled>
      <p className="text-ink-2">
        {asked === null ? (
          "Nobody has asked for approval yet."
        ) : (
          <>
            Asked {asked.by !== null && `by ${asked.by.name} `}
            <Moment at={asked.at} />
          </>
        )}
      </p>
      <ul className="mt-1 border-line border-t">
        {approvals.map(({ role, label }) => (
          <Slot key={role} label={label} words={standing.filter((word) => word.role === role)} view={view} />
        ))}
      </ul>
      {action !== undefined && <div className="mt-3">{action}</div>}
      {gone.length > 0 && (
        <Disclosure
          className="mt-2"
          summary={
            <span className="font-normal">
              {counted(gone.length, "decision does", "decisions do")} not count any more
            </span>
          }
        >
          <ul className="border-line border-t">
            {gone.map((decision) => (
              <GoneLine key={decision.id} decision={decision} />
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

type SlotProps = { label: string; words: readonly ApproveDecision[]; view: ApproveView };

function Slot({ label, words, view }: SlotProps) {
  return (
    <li className="border-line border-b py-2">
      <p className="first-letter:uppercase">{label}</p>
      {words.length === 0 && <p className="text-soon">waiting</p>}
      {words.map((word) => (
        <WordLine key={word.id} word={word} view={view} />
      ))}
    </li>
  );
}

function WordLine({ word, view }: { word: ApproveDecision; view: ApproveView }) {
  const verbal = view.verbalApprovals.find(({ id }) => id === word.verbalId);
  return (
    <div>
      <p>
        <b className={word.decision === "approved" ? "text-ok" : "text-breach"}>
          {word.by.name} {decisionLabels[word.decision]}
        </b>
        {verbal !== undefined && ` by word of mouth, heard by ${verbal.witness.name}`}{" "}
        <Moment at={word.at} className="text-note" />
      </p>
      {word.comment !== null && <p className="whitespace-pre-line">{word.comment}</p>}
    </div>
  );
}

function GoneLine({ decision }: { decision: ApproveDecision }) {
  const { by, roleLabel, revision, commit, comment, at } = decision;
  const named = shortCommit(commit);
  return (
    <li className="border-line border-b py-2 text-note">
      <p>
        {by.name} {decisionLabels[decision.decision]} as {roleLabel}, revision {revision}
        {named !== null && (
          <>
            {" "}
            (<span className="font-mono">{named}</span>)
          </>
        )}{" "}
        <Moment at={at} />
      </p>
      {comment !== null && <p className="whitespace-pre-line">{comment}</p>}
      {decision.void !== null && <p className="text-ink-2">Does not count: {decision.void}.</p>}
    </li>
  );
}
