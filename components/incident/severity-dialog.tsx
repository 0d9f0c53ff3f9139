"use client";

import { useId, useState } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ProgressLine } from "@/components/ui/progress-line";
import { TextArea } from "@/components/ui/text-area";
import { problemWords } from "@/lib/client/api-problem";
import { serverNow } from "@/lib/client/server-clock";
import type { ResponsePolicy } from "@/lib/domain/policy";
import type { Severity } from "@/lib/domain/severity";
import { DialogForm } from "./dialog-form";
import { OutlookWords } from "./outlook-words";
import type { RoomView } from "./room-view";
import { SeverityChoice } from "./severity-choice";
import { severityOutlook } from "./severity-outlook";
import { usePolicy } from "./use-policy";
import { useSeverityForm } from "./use-severity-form";

type SeverityDialogProps = { view: RoomView; open: boolean; onClose: () => void };

/** Raises or lowers the severity, with a reason, and says beforehand what that does to the clocks (R-SEV-05). Loaded when first opened. */
export default function SeverityDialog({ view, open, onClose }: SeverityDialogProps) {
  const { incident } = view;
  const id = useId();
  const form = useSeverityForm(incident, onClose);
  const policy = usePolicy(incident.policyVersion);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      width="wide"
      title="Change severity"
      description={`${incident.key} is ${incident.severity}. Its deadlines are reckoned anew from the original start.`}
      dismiss="Back"
      actions={
        <Button variant="ink" loading={form.sending && "Saving…"} type="submit" form={id}>
          {form.severity === null ? "Change severity" : `Make it ${form.severity}`}
        </Button>
      }
    >
      <DialogForm id={id} onSubmit={form.submit}>
        {policy.data === undefined ? (
          <PolicyAway error={policy.error} />
        ) : (
          <>
            <SeverityChoice
              policy={policy.data}
              current={incident.severity}
              chosen={form.severity}
              onChoose={form.choose}
              error={form.errors.severity ?? null}
            />
            {form.severity !== null && (
              <Outlook key={form.severity} view={view} policy={policy.data} to={form.severity} />
            )}
          </>
        )}
        <Field label="Reason" error={form.errors.reason}>
          <TextArea
            rows={2}
            className="min-h-16!"
            maxLength={2_000}
            value={form.reason}
            onChange={({ target }) => form.write(target.value)}
          />
        </Field>
        {form.problem !== null && (
          <Banner tone="error" live="assertive" title="The severity was not changed">
            {form.problem}
          </Banner>
        )}
      </DialogForm>
    </Dialog>
  );
}

function PolicyAway({ error }: { error: Error | null }) {
  if (error === null) return <ProgressLine label="Loading the levels of the policy" />;
  return (
    <Banner tone="error" live="assertive" title="The levels could not be loaded">
      {problemWords(error)}
    </Banner>
  );
}

function Outlook({ view, policy, to }: { view: RoomView; policy: ResponsePolicy; to: Severity }) {
  // Read out once when the level is chosen, not again at every tick.
  const [now] = useState(() => new Date(serverNow()));
  return <OutlookWords outlook={severityOutlook(view.incident, view.timers, policy, to, now)} />;
}
