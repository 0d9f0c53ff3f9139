"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { problemWords } from "@/lib/client/api-problem";
import type { PolicyChange } from "@/lib/domain/policy-diff";
import { ChangeList } from "./change-list";
import type { PolicyDraft } from "./use-policy-draft";
import { usePolicySave } from "./use-policy-save";

type SaveDialogProps = { policy: PolicyDraft; changes: readonly PolicyChange[]; onClose: () => void };

/** The difference in words, why it is made, and saving it. Loaded when it is first opened. */
export default function SaveDialog({ policy, changes, onClose }: SaveDialogProps) {
  const { save, saving, problem } = usePolicySave(policy, onClose);
  const next = policy.base.version + 1;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Save as version ${next}`}
      description="New incidents are declared under it at once. Incidents before keep the version that they have."
      width="wide"
      actions={
        <Button variant="ink" loading={saving && "Saving…"} onClick={() => void save()}>
          Save as version {next}
        </Button>
      }
    >
      <div role="alert" className="empty:hidden">
        {problem !== null && (
          <Banner tone="error" title="The policy was not saved">
            {problemWords(problem)}
            {problem.errors.length > 0 && (
              <ul>
                {problem.errors.map(({ path, message }) => (
                  <li key={`${path} ${message}`}>
                    <code className="font-mono">{path}</code>: {message}
                  </li>
                ))}
              </ul>
            )}
          </Banner>
        )}
      </div>
      <ChangeList changes={changes} label={`Changes from version ${policy.base.version}`} />
      <Field label="Why" optional hint="Kept with the version, for whoever reads it in a year.">
        <TextArea
          rows={2}
          maxLength={500}
          value={policy.note}
          onChange={({ target }) => policy.setNote(target.value)}
        />
      </Field>
    </Dialog>
  );
}
