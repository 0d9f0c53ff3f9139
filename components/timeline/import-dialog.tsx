"use client";

import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { toast } from "@/components/ui/toast-store";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { createIntent } from "@/lib/client/intent";
import { ImportPreview } from "./import-preview";
import type { ImportAnswer } from "./timeline-item";
import type { TimelineWrites } from "./use-timeline";

const pauseMs = 400;

/** A value as it was when it last stayed the same for a moment. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(settled);
}

function usePreview(incidentKey: string, text: string, timeZone: string) {
  const settled = useSettled(text);
  const query = useQuery({
    queryKey: ["timeline-preview", incidentKey, settled, timeZone],
    queryFn: ({ signal }) => {
      const body = { text: settled, timeZone, dryRun: true };
      return api<ImportAnswer>("POST", `/incidents/${incidentKey}/timeline/imports`, { body, signal });
    },
    enabled: settled.trim() !== "",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const current = settled === text;
  return {
    preview: current ? query.data : undefined,
    error: current ? query.error : null,
    reading: text.trim() !== "" && (!current || query.isFetching),
  };
}

type ImportDialogProps = {
  incidentKey: string;
  /** The zone that is shown, then further ones to choose from. */
  timeZones: readonly [string, ...string[]];
  writes: TimelineWrites;
  open: boolean;
  onClose: () => void;
};

/** Turns a pasted table into entries (R-INC-12): what was understood of every row is shown before anything is made. Loaded when first opened. */
export default function ImportDialog({ incidentKey, timeZones, writes, open, onClose }: ImportDialogProps) {
  const [text, setText] = useState("");
  const [timeZone, setTimeZone] = useState(timeZones[0]);
  const [problem, setProblem] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const [intent] = useState(createIntent);
  const { preview, error, reading } = usePreview(incidentKey, text, timeZone);
  const count = preview?.rows.length ?? 0;

  const save = async () => {
    if (saving) return;
    setSaving(true);
    setProblem(null);
    try {
      const { created } = await writes.importTable({ text, timeZone }, intent.keyFor({ text, timeZone }));
      intent.done();
      setText("");
      onClose();
      toast({ message: created === 1 ? "1 entry imported." : `${created} entries imported.` });
    } catch (refused) {
      setProblem(`${problemWords(refused)} The table is kept here.`);
    } finally {
      setSaving(false);
    }
  };
  const takeOut = () => {
    const broken = new Set(preview?.problems.map(({ line }) => line));
    const kept = text.split(/\r\n?|\n/).filter((_, index) => !broken.has(index + 1));
    setText(kept.join("\n"));
  };
  const label = count === 1 ? "Import 1 entry" : `Import ${count} entries`;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Import a table"
      description="Paste a table of times and events: Markdown, CSV, or cells copied from a spreadsheet."
      width="wide"
      actions={
        <Button
          variant="ink"
          disabled={count === 0 || (preview?.problems.length ?? 0) > 0}
          loading={saving && "Importing…"}
          onClick={() => void save()}
        >
          {label}
        </Button>
      }
    >
      <Field label="Table" error={problem ?? (error === null ? null : problemWords(error))}>
        <TextArea
          rows={6}
          className="max-h-40 font-mono"
          value={text}
          placeholder={"| Time | Event |\n| --- | --- |\n| 13:42 | 502 errors begin |"}
          onChange={({ target }) => setText(target.value)}
        />
      </Field>
      <Field
        label="Time zone"
        hint="For times that do not name one themselves, in their cell or in the column's title."
        className="max-w-sm"
      >
        <Select value={timeZone} onChange={({ target }) => setTimeZone(target.value)}>
          {[...new Set([...timeZones, "UTC"])].map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </Select>
      </Field>
      <ImportPreview preview={preview} reading={reading} onTakeOut={takeOut} />
    </Dialog>
  );
}
