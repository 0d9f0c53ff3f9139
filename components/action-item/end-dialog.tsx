"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Refusal } from "@/components/settings/refusal";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast-store";
import type { ActionItem } from "./item-view";
import { stateWords } from "./item-words";
import { staleItem, useItemSend } from "./use-item-send";

type End = "done" | "dropped";

const words = {
  done: {
    title: "Mark as done",
    label: "What shows that it is done",
    hint: "A sentence or a link: the merged change, the alert, the test.",
    missing: "Say or link what shows that it is done.",
    said: "It is done.",
  },
  dropped: {
    title: "Drop the action item",
    label: "Why it is dropped",
    hint: "It is kept with its reason, and asks for nothing any more.",
    missing: "Say why it is dropped.",
    said: "It is dropped.",
  },
} as const satisfies Record<End, object>;

type EndDialogProps = {
  item: ActionItem;
  end: End;
  open: boolean;
  onClose: () => void;
  onDone?: ((item: ActionItem) => void) | undefined;
  returnTo?: (() => HTMLElement | null) | undefined;
};

/** Says that an action item is done, with what shows it, or drops it with a reason (R-SLA-18). */
export function EndDialog({ item, end, open, onClose, onDone, returnTo }: EndDialogProps) {
  const id = useId();
  const { title, label, hint, missing, said } = words[end];
  const form = useEnd(item, end, (saved) => {
    toast({ message: said });
    onDone?.(saved);
    onClose();
  });
  const { problem, theirs } = form;
  const wrong = form.empty ? missing : problem?.messageFor("evidence");
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={item.title}
      dismiss="Back"
      {...(returnTo === undefined ? {} : { returnTo })}
      actions={
        <Button variant="ink" type="submit" form={id} loading={form.busy && "Saving…"}>
          {end === "done" ? "Mark as done" : "Drop it"}
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={form.submit}>
        {end === "done" && <Criterion text={item.successCriterion} />}
        <Field label={label} hint={hint} error={wrong}>
          <TextArea
            rows={3}
            maxLength={5_000}
            value={form.evidence}
            onChange={({ target }) => form.setEvidence(target.value)}
          />
        </Field>
        {theirs === null ? (
          <Refusal title="Nothing was changed" problem={wrong === undefined ? problem : null} />
        ) : (
          <Meanwhile theirs={theirs} again={end === "done" ? "Mark as done" : "Drop it"} />
        )}
      </DialogForm>
    </Dialog>
  );
}

/** What somebody else made of it while this was typed, and how to go on. */
function Meanwhile({ theirs, again }: { theirs: ActionItem; again: string }) {
  const state = stateWords[theirs.state].toLowerCase();
  return (
    <Banner tone="warn" live="assertive" title="Somebody changed it meanwhile">
      It is {state} now and is called “{theirs.title}”
      {theirs.evidence !== null && `; it says: ${theirs.evidence}`}. Press {again} to go on all the same, or
      go back.
    </Banner>
  );
}

/** The end of an item as it is typed; `theirs` is what somebody else made of it meanwhile: sending again then writes over it knowingly. */
function useEnd(item: ActionItem, end: End, onSaved: (item: ActionItem) => void) {
  const { send, busy, problem } = useItemSend();
  const [evidence, setEvidence] = useState("");
  const [tried, setTried] = useState(false);
  const [theirs, setTheirs] = useState<ActionItem | null>(null);
  const empty = evidence.trim() === "";
  const submit = async () => {
    setTried(true);
    if (empty) return;
    const body = { state: end, evidence: evidence.trim(), version: (theirs ?? item).version };
    const outcome = await send("PATCH", `/action-items/${item.id}`, body);
    setTheirs(staleItem(outcome));
    if ("answer" in outcome) onSaved(outcome.answer);
  };
  return { evidence, setEvidence, empty: tried && empty, theirs, busy, problem, submit };
}

/** What was agreed to show that it is done. */
function Criterion({ text }: { text: string | null }) {
  if (text === null) return null;
  return (
    <div className="border-control border-l-2 pl-3">
      <p className="text-ink-2 text-note">Success criterion</p>
      <p className="whitespace-pre-wrap">{text}</p>
    </div>
  );
}
