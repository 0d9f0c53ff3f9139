"use client";

import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { copyText } from "./clipboard";

export type CopyButtonProps = Pick<ButtonProps, "variant" | "size" | "disabled" | "className"> & {
  text: string;
  /** What the button says; "Copy" when absent. */
  label?: string;
  /** What is copied, for screen readers: "Copy the channel name". */
  name?: string;
};

type State = "ready" | "copied" | "failed";

/** Copies a text and says so for two seconds; the button keeps its width. */
export function CopyButton({ text, label = "Copy", name, ...look }: CopyButtonProps) {
  const [state, setState] = useState<State>("ready");
  useEffect(() => {
    if (state === "ready") return;
    const timer = setTimeout(() => setState("ready"), 2_000);
    return () => clearTimeout(timer);
  }, [state]);
  const words: Record<State, string> = { ready: label, copied: "Copied", failed: "Failed" };
  return (
    <Button
      {...look}
      {...(name === undefined || state !== "ready" ? {} : { "aria-label": name })}
      onClick={async () => setState((await copyText(text)) ? "copied" : "failed")}
    >
      <span className="grid">
        {Object.values(words).map((word) => (
          <span key={word} aria-hidden="true" className="invisible col-start-1 row-start-1 whitespace-nowrap">
            {word}
          </span>
        ))}
        <span aria-live="polite" className="col-start-1 row-start-1 whitespace-nowrap">
          {words[state]}
        </span>
      </span>
    </Button>
  );
}
