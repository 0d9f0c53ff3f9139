"use client";

import { useId, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";

type DiffFieldProps = { value: string; onChange: (diff: string) => void; error: string | undefined };

// What the API takes at most, in characters.
const mostLength = 900_000;

/** The diff of a revision, pasted or read from a file in the browser (R-FIX-05). */
export function DiffField({ value, onChange, error }: DiffFieldProps) {
  const id = useId();
  const [refused, setRefused] = useState<string | null>(null);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const text = await file.text().catch(() => null);
    if (text === null) return setRefused(`${file.name} could not be read.`);
    if (text.length > mostLength) {
      return setRefused(
        `${file.name} is too large: ${mostLength.toLocaleString("en-GB")} characters at most.`,
      );
    }
    setRefused(null);
    onChange(text);
  };
  const lines = value === "" ? 0 : value.split("\n").length;
  return (
    <div className="flex flex-col gap-2">
      <Field
        label="Diff"
        optional
        hint={
          lines > 0
            ? `${lines.toLocaleString("en-GB")} lines.`
            : "What git diff main...HEAD prints. With it the size of the change is judged, and approvers can read it."
        }
        error={refused ?? error}
      >
        <TextArea
          rows={3}
          className="max-h-48! min-h-16! font-mono"
          spellCheck={false}
          maxLength={mostLength}
          value={value}
          onChange={({ target }) => {
            setRefused(null);
            onChange(target.value);
          }}
        />
      </Field>
      <div>
        <input
          id={id}
          type="file"
          accept=".diff,.patch,.txt,text/plain,text/x-diff,text/x-patch"
          className="peer sr-only"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            // The same file can be chosen again after it was changed.
            target.value = "";
          }}
        />
        <label
          htmlFor={id}
          className={`${buttonStyle({ size: "row" })} cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-focus peer-focus-visible:outline-offset-2`}
        >
          Read it from a file
        </label>
      </div>
    </div>
  );
}
