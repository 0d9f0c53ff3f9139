"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/incident/dialog-form";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { counted } from "@/lib/domain/scope-words";
import type { ApprovalRole, ApproveView, DecisionWord } from "./approve-view";
import { CommitName } from "./commit-name";
import { decisionTexts } from "./decision-words";
import { RoleChoice } from "./role-choice";
import type { Seat } from "./standing";
import { useDecision } from "./use-decision";

export type DecisionDialogProps = {
  /** What is shown: the decision is bound to its revision. */
  view: ApproveView;
  word: DecisionWord;
  seats: readonly Seat[];
  /** Whether the hotfix changed since it was shown: then nothing is sent. */
  changed: boolean;
  open: boolean;
  onClose: () => void;
  onDone: () => void;
  onChanged: () => void;
  returnTo: () => HTMLElement | null;
};

function missingWords({ gate }: ApproveView, word: DecisionWord): string | null {
  const count = gate.missing.filter(({ key }) => !key.startsWith("approval.")).length;
  if (word !== "approved" || count === 0) return null;
  return `Besides approvals, ${counted(count, "thing is", "things are")} still missing before it may be deployed.`;
}

/** Asks once more before a decision, with the commit and the role that it is bound to (R-APR-02, R-APR-03). */
export function DecisionDialog(props: DecisionDialogProps) {
  const { view, word, seats } = props;
  const id = useId();
  const [chosen, setChosen] = useState<ApprovalRole | null>(null);
  const [comment, setComment] = useState("");
  const [tried, setTried] = useState(false);
  const { decide, busy, problem, forget } = useDecision(view.id);
  const texts = decisionTexts[word];
  const role = seats.length === 1 ? (seats[0]?.role ?? null) : chosen;
  const label = seats.find((seat) => seat.role === role)?.label;
  const lacksComment = word !== "approved" && comment.trim() === "";
  const close = () => {
    forget();
    setTried(false);
    props.onClose();
  };
  const submit = async () => {
    setTried(true);
    if (role === null || lacksComment) return;
    if (props.changed) return props.onChanged();
    const outcome = await decide(view, { role, decision: word, comment });
    if (outcome === "changed") props.onChanged();
    if (outcome === "done") {
      setComment("");
      setTried(false);
      props.onDone();
    }
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={(next) => !next && close()}
      title={texts.title}
      dismiss="Back"
      returnTo={props.returnTo}
      actions={
        <Button
          className="max-sm:grow"
          variant={word === "approved" ? "ink" : word === "rejected" ? "danger" : "plain"}
          loading={busy && texts.busy}
          type="submit"
          form={id}
        >
          {texts.action}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={submit}>
        <DecisionFacts view={view} label={label} note={missingWords(view, word)} />
        <RoleChoice
          name={`${id}-role`}
          seats={seats}
          value={chosen}
          onChange={setChosen}
          error={tried && role === null ? "Choose the role." : null}
        />
        <Field
          label={texts.comment}
          optional={word === "approved"}
          error={tried && lacksComment ? texts.missing : null}
        >
          <TextArea
            rows={2}
            className="min-h-16!"
            maxLength={5_000}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        </Field>
        {problem !== null && (
          <Banner tone="error" live="assertive" title={problem.title}>
            {problem.detail}
          </Banner>
        )}
      </DialogForm>
    </Dialog>
  );
}

type DecisionFactsProps = { view: ApproveView; label: string | undefined; note: string | null };

function DecisionFacts({ view, label, note }: DecisionFactsProps) {
  const { revision } = view;
  return (
    <div className="flex flex-col gap-2">
      <DataList
        facts={[
          ...(revision === null ? [] : [{ term: "Commit", value: <CommitName revision={revision} /> }]),
          { term: "Hotfix", value: view.title },
          ...(label === undefined ? [] : [{ term: "Your role", value: <b>{label}</b> }]),
        ]}
      />
      {note !== null && <p>{note}</p>}
    </div>
  );
}
