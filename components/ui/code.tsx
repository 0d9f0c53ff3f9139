import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { CopyButton } from "./copy-button";

export type CodeProps = {
  text: string;
  /** What the code is, for screen readers; "Command" when absent. */
  label?: string;
  /** Off while a placeholder in it is unset. */
  copyable?: boolean;
  /** Beside the Copy button: a warning, a result. */
  note?: ReactNode;
  className?: string;
};

/** A command or a text to copy, word for word. It scrolls sideways in itself. */
export function Code({ text, label = "Command", copyable = true, note, className }: CodeProps) {
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1.5", className)}>
      <section
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        tabIndex={0}
        className="contain-inline-size overflow-x-auto border border-line bg-sunken"
      >
        <pre className="w-max min-w-full px-3 py-2.5 font-mono text-body">{text}</pre>
      </section>
      <div className="flex flex-wrap items-center gap-3">
        <CopyButton text={text} name={`Copy: ${label}`} disabled={!copyable} />
        {note}
      </div>
    </div>
  );
}
