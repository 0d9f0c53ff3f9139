"use client";

import { useId, useState } from "react";
import { DialogForm } from "@/components/settings/dialog-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { toast } from "@/components/ui/toast-store";
import type { HotfixDialogProps } from "./hotfix-dialogs";
import type { HotfixDeployment, HotfixRevision } from "./hotfix-view";
import { Refused } from "./refused";
import { ShortHash } from "./short-hash";
import { useHotfixSend } from "./use-hotfix-send";

type DeployDialogProps = HotfixDialogProps & { environment: HotfixDeployment["environment"] };

const objectName = /^[0-9a-f]{40}$/i;

/** Records that a deployment begins (R-FIX-04); to production only through the open gate. The product itself runs nothing. */
export default function DeployDialog({ view, environment, open, onClose, returnTo }: DeployDialogProps) {
  const id = useId();
  const { send, sending, problem } = useHotfixSend(view);
  const [other, setOther] = useState({ commit: "", tree: "" });
  const [tried, setTried] = useState(false);
  const { revision } = view;
  const wrong = (text: string) =>
    text.trim() === "" || objectName.test(text.trim()) ? null : "Paste all 40 characters.";
  const begin = async () => {
    setTried(true);
    if (wrong(other.commit) !== null || wrong(other.tree) !== null) return;
    const body = {
      environment,
      ...(other.commit.trim() === "" ? {} : { commit: other.commit.trim() }),
      ...(other.tree.trim() === "" ? {} : { tree: other.tree.trim() }),
    };
    if ((await send("POST", `/hotfixes/${view.id}/deployments`, body)) !== "done") return;
    toast({ message: `The deployment to ${environment} has begun. Say here how it ended.` });
    onClose();
  };
  const field = (name: "commit" | "tree", label: string) => (
    <Field label={label} optional error={tried && wrong(other[name])}>
      <TextInput
        className="font-mono"
        autoComplete="off"
        spellCheck={false}
        value={other[name]}
        onChange={({ target }) => setOther((before) => ({ ...before, [name]: target.value }))}
      />
    </Field>
  );
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnTo={returnTo}
      title={`Deploy to ${environment}`}
      description="Firebreak runs nothing itself: it records who began what and when. Then run the step, or start the pipeline."
      dismiss="Back"
      actions={
        <Button variant="ink" type="submit" form={id} loading={sending && "Beginning…"}>
          Begin the deployment
        </Button>
      }
    >
      <DialogForm id={id} problem={problem} onSubmit={begin}>
        {revision !== null && <What revision={revision} />}
        {revision?.tree != null && (
          <Disclosure summary="Another commit with the same tree is deployed">
            <div className="flex flex-col gap-4 pt-1">
              <p className="text-ink-2">
                After a squash or a merge the commit is another one. Its tree must be the one that was
                approved.
              </p>
              {field("commit", "Commit that is deployed")}
              {field("tree", "Its tree")}
            </div>
          </Disclosure>
        )}
        <Refused problem={problem} />
      </DialogForm>
    </Dialog>
  );
}

function What({ revision }: { revision: HotfixRevision }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      <b>Revision {revision.number}</b>
      {revision.commit !== null && <ShortHash text={revision.commit} name="commit of the revision" />}
    </p>
  );
}
