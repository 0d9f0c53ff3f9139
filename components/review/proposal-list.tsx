"use client";

import { useRef, useState } from "react";
import { Refusal } from "@/components/settings/refusal";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { EntryLink } from "./entry-link";
import { mayWrite, type ReviewProposal, type ReviewView } from "./review-view";
import { useReviewSend } from "./use-review-send";

/** What departed from the policy, each to be judged: it contributed, or it did not and why. It stays in the report either way. */
export function ProposalList({ view }: { view: ReviewView }) {
  if (view.proposals.length === 0) return null;
  const open = view.proposals.filter(({ standing }) => standing === "open").length;
  return (
    <section aria-labelledby="proposals" className="flex flex-col gap-2">
      <h3 id="proposals" className="font-bold text-lead">
        From the record
      </h3>
      <p className="text-ink-2">
        These departed from the policy and stay in the report.{" "}
        {open === 0 ? "All are judged." : `${open} to be judged: did they contribute?`}
      </p>
      <ul className="border-line border-t">
        {view.proposals.map((proposal) => (
          <Proposal key={proposal.key} view={view} proposal={proposal} />
        ))}
      </ul>
    </section>
  );
}

type ProposalProps = { view: ReviewView; proposal: ReviewProposal };

function Proposal({ view, proposal }: ProposalProps) {
  const { text, entryId, standing, reason } = proposal;
  const place = useRef<HTMLLIElement>(null);
  // What was pressed goes once it is judged, and the focus with it.
  const judged = () => place.current?.focus();
  return (
    <li ref={place} tabIndex={-1} className="flex flex-col gap-1 border-line border-b py-2 outline-none">
      <p>
        {text}{" "}
        {entryId !== null && (
          <EntryLink incidentKey={view.incident.key} entryId={entryId}>
            Entry
          </EntryLink>
        )}
      </p>
      {standing === "accepted" && (
        <p className="text-ink-2 text-note">Contributed: it stands among the factors below.</p>
      )}
      {standing === "dismissed" && (
        <p className="text-ink-2 text-note">Did not contribute{reason === null ? "." : `: ${reason}`}</p>
      )}
      {mayWrite(view) && standing !== "accepted" && (
        <Judge view={view} proposal={proposal} onJudged={judged} />
      )}
    </li>
  );
}

function Judge({ view, proposal, onJudged }: ProposalProps & { onJudged: () => void }) {
  const { send, sending, problem } = useReviewSend(view.incident.key);
  const [asking, setAsking] = useState(false);
  const path = `/proposals/${encodeURIComponent(proposal.key)}` as const;
  const accept = async () => {
    const entries = proposal.entryId === null ? {} : { entryIds: [proposal.entryId] };
    const factor = { key: proposal.factorKey, proposal: proposal.key, ...entries };
    if (await send("POST", "/factors", factor)) onJudged();
  };
  const dismiss = async (reason: string | null) => {
    if (!(await send("PUT", path, { reason }))) return;
    setAsking(false);
    onJudged();
  };
  return (
    <>
      {asking ? (
        <Dismissal sending={sending} onLeave={() => setAsking(false)} onSend={dismiss} />
      ) : (
        <div className="flex flex-wrap gap-2 print:hidden">
          <Button size="row" loading={sending && "Saving…"} onClick={() => void accept()}>
            Contributed
          </Button>
          {proposal.standing === "open" ? (
            <Button size="row" onClick={() => setAsking(true)}>
              Did not contribute
            </Button>
          ) : (
            <Button variant="quiet" size="row" onClick={() => void dismiss(null)}>
              Judge it again
            </Button>
          )}
        </div>
      )}
      <Refusal title="It was not saved" problem={problem} />
    </>
  );
}

type DismissalProps = { sending: boolean; onSend: (reason: string) => Promise<unknown>; onLeave: () => void };

function Dismissal({ sending, onSend, onLeave }: DismissalProps) {
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const empty = reason.trim() === "";
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!empty) void onSend(reason.trim());
      }}
    >
      <Field label="Why did it not contribute?" error={tried && empty ? "Say why, in a sentence." : null}>
        <TextInput
          autoFocus
          maxLength={1_000}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="ink" size="row" loading={sending && "Saving…"}>
          Save
        </Button>
        <Button variant="quiet" size="row" onClick={onLeave}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
