"use client";

import { Fragment, type ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import type { HotfixCommand } from "./hotfix-view";
import { valueLabel } from "./unset-values";

export type CommandLinesProps = {
  /** In the order in which they are run. */
  commands: readonly HotfixCommand[];
  /** What they are of, for screen readers: "Push main". */
  about: string;
  /** Off where they may not be run yet. */
  copyable?: boolean;
  /** What stands under a line: remarks on it. */
  under?: (place: number) => ReactNode;
};

/** Commands word for word, each to copy by itself and all at once; off while a value is missing (R-FIX-02). */
export function CommandLines({ commands, about, copyable = true, under }: CommandLinesProps) {
  const whole = commands.map(({ text }) => text).join("\n");
  const complete = commands.every(({ unset }) => unset.length === 0);
  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      <ol aria-label={`Commands: ${about}`} className="w-full border border-line bg-sunken">
        {commands.map((command, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same command may stand there twice.
          <li key={place} className="border-line border-b last:border-b-0">
            <div className="flex items-stretch">
              <Words command={command} name={`Command ${place + 1}: ${about}`} />
              <CopyButton
                text={command.text}
                name={`Copy command ${place + 1}: ${about}`}
                variant="quiet"
                size="row"
                className="my-0.5 mr-0.5 shrink-0 self-start print:hidden"
                disabled={!copyable || command.unset.length > 0}
              />
            </div>
            {under?.(place)}
          </li>
        ))}
      </ol>
      {commands.length > 1 && (
        <CopyButton
          text={whole}
          label={`Copy all ${commands.length}`}
          name={`Copy all ${commands.length} commands: ${about}`}
          size="row"
          className="print:hidden"
          disabled={!copyable || !complete}
        />
      )}
    </div>
  );
}

/** A command that scrolls sideways in itself; what is still missing in it stands out. */
function Words({ command, name }: { command: HotfixCommand; name: string }) {
  const pieces = command.text.split(/(\{[A-Za-z]+\})/);
  return (
    <section
      aria-label={name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="min-w-0 grow contain-inline-size overflow-x-auto"
    >
      <pre className="w-max min-w-full px-3 py-2 font-mono text-body">
        {pieces.map((piece, place) => {
          const word = piece.slice(1, -1);
          const missing = piece.startsWith("{") && command.unset.includes(word);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a command never change their places.
            <Fragment key={place}>
              {missing ? (
                <mark
                  title={valueLabel(word)}
                  className="border border-soon bg-p1-wash px-0.5 font-bold text-soon"
                >
                  {piece}
                </mark>
              ) : (
                piece
              )}
            </Fragment>
          );
        })}
      </pre>
    </section>
  );
}
