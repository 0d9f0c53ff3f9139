"use client";

import { type FormEvent, useState } from "react";
import { hotfixKey } from "@/components/hotfix/hotfix-view";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { warningsId } from "./approve-view";

type WarningFormProps = { hotfixId: string; warningKey: string; labelledBy: string };

/** Says why a warning is acceptable. */
export function WarningForm({ hotfixId, warningKey, labelledBy }: WarningFormProps) {
  const { change, busy, problem } = useChange(hotfixKey(hotfixId));
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const empty = text.trim() === "";
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (empty) return;
    const path = `/hotfixes/${hotfixId}/warnings/${encodeURIComponent(warningKey)}` as const;
    const outcome = await change("PUT", path, { answer: text.trim() });
    // The form is gone then: the focus must find another place.
    if ("kind" in outcome && outcome.kind === "done") document.getElementById(warningsId)?.focus();
  };
  const wrong = tried && empty ? "Say why, or ask for changes." : null;
  return (
    <form
      noValidate
      aria-labelledby={labelledBy}
      className="flex flex-col items-start gap-2 sm:pl-7"
      onSubmit={(event) => void submit(event)}
    >
      <Field label="Why this is acceptable" error={wrong ?? problem?.detail} className="w-full max-w-prose">
        <TextArea
          rows={2}
          className="min-h-16!"
          maxLength={2_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Button type="submit" loading={busy && "Saving…"}>
        Answer
      </Button>
    </form>
  );
}
