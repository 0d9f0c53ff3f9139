"use client";

import { useId } from "react";
import { MomentField } from "@/components/declare/moment-field";
import { DialogForm } from "@/components/incident/dialog-form";
import { PersonPicker } from "@/components/incident/person-picker";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { type ApproveView, revisionWords } from "./approve-view";
import { useVerbalForm, type VerbalForm } from "./use-verbal-form";
import { channelLabels, channels } from "./verbal-form";

export type VerbalApprovalDialogProps = {
  /** The hotfix as it is shown: the approval is bound to its revision. */
  view: ApproveView;
  viewerId: string;
  open: boolean;
  onClose: () => void;
};

/** Records an approval by word of mouth (R-APR-04): the viewer heard it and is its witness. It counts at once. */
export function VerbalApprovalDialog({ view, viewerId, open, onClose }: VerbalApprovalDialogProps) {
  const id = useId();
  const form = useVerbalForm(view, viewerId, onClose);
  const { revision } = view;
  const close = () => {
    form.forget();
    onClose();
  };
  if (revision === null) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && close()}
      title="Record a verbal approval"
      description="You heard it, so you are its witness. It counts at once; its giver is asked to confirm it in writing."
      dismiss="Back"
      actions={
        <Button
          variant="ink"
          className="max-sm:grow"
          loading={form.busy && "Recording…"}
          type="submit"
          form={id}
        >
          Record
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={form.submit}>
        <p>
          On <b className="font-mono">{revisionWords(revision)}</b>, heard by you
        </p>
        <RoleField view={view} form={form} />
        <PersonPicker
          chosen={form.able}
          onChoose={form.choosePerson}
          viewerId={viewerId}
          obstacle={form.obstacle}
          error={form.errors.person ?? null}
        />
        <SpokenFields form={form} />
        {form.problem !== null && (
          <Banner tone="error" live="assertive" title="Nothing was recorded">
            {form.problem.detail}
          </Banner>
        )}
      </DialogForm>
    </Dialog>
  );
}

function RoleField({ view, form }: { view: ApproveView; form: VerbalForm }) {
  return (
    <Field label="Approved as" error={form.errors.role}>
      <Select
        value={form.role ?? ""}
        onChange={({ target }) =>
          form.chooseRole(view.approvals.find(({ role }) => role === target.value)?.role ?? null)
        }
      >
        <option value="">Choose…</option>
        {view.approvals.map(({ role, label, approval }) => (
          <option key={role} value={role}>
            {approval === null ? label : `${label} (approved by ${approval.by.name} already)`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function SpokenFields({ form }: { form: VerbalForm }) {
  return (
    <>
      <Field label="Over" error={form.channel === "other" ? undefined : form.errors.channel}>
        <Select
          value={form.channel}
          onChange={({ target }) =>
            form.setChannel(channels.find((channel) => channel === target.value) ?? "other")
          }
        >
          {channels.map((channel) => (
            <option key={channel} value={channel}>
              {channelLabels[channel]}
            </option>
          ))}
        </Select>
      </Field>
      {form.channel === "other" && (
        <Field label="Over what" error={form.errors.channel}>
          <TextInput
            maxLength={200}
            value={form.other}
            onChange={({ target }) => form.setOther(target.value)}
          />
        </Field>
      )}
      <MomentField
        label="When it was said"
        name="spokenAt"
        optional
        hint="Empty means now. Or type when it was: 14:35, -12m, yesterday 23:50."
        value={form.at.text}
        onValueChange={form.at.setText}
        time={form.at}
        error={form.errors.spokenAt ?? form.problem?.messageFor("spokenAt")}
      />
      <Field label="In which words" error={form.errors.words}>
        <TextArea
          rows={2}
          className="min-h-16!"
          maxLength={5_000}
          value={form.words}
          onChange={({ target }) => form.setWords(target.value)}
        />
      </Field>
    </>
  );
}
