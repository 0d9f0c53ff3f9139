"use client";

import { useState } from "react";
import { lineStart, visibleParts } from "./visible-text";

/** Characters of a line that are shown at first: longer ones are data, not something to read. */
const lineAtMost = 600;

/** A text in which nothing hides: characters that show nothing stand there by their number, in a frame. */
export function VisibleText({ text }: { text: string }) {
  let at = 0;
  return visibleParts(text).map((part) => {
    const key = at;
    at += part.text.length;
    if (!part.hidden) return <span key={key}>{part.text}</span>;
    return (
      <span key={key} className="border border-breach bg-surface px-0.5 font-bold text-breach">
        {part.text}
      </span>
    );
  });
}

/** One line of a file; what is left of a very long one is shown on request. */
export function VisibleLine({ text }: { text: string }) {
  return text.length <= lineAtMost ? <VisibleText text={text} /> : <LongLine text={text} />;
}

function LongLine({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  const { start, left } = lineStart(text, whole ? text.length : lineAtMost);
  return (
    <>
      <VisibleText text={start} />
      <button
        type="button"
        aria-expanded={whole}
        onClick={() => setWhole(!whole)}
        className="prose-link ml-2 min-h-6 font-sans"
      >
        {whole
          ? "Show less of this line"
          : `Show ${left.toLocaleString("en-GB")} more characters of this line`}
      </button>
    </>
  );
}
