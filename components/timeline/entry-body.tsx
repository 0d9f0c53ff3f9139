"use client";

import { lazy, Suspense } from "react";
import { useHydrated } from "@/lib/client/hydrated";

const EntryMarkdown = lazy(() => import("./entry-markdown"));

/** Signs that a text may be Markdown; what has none of them reads the same as it stands. */
const marks = /[*_`~#|<>[\]]|https?:\/\/|^\s*(?:[-+]|\d+[.)])\s/m;

type EntryBodyProps = {
  text: string;
  /** Whether a person wrote it; what the product says is no Markdown, whatever is in it. */
  markdown: boolean;
};

/** The text of an entry: as it stands at first, as Markdown once that has been loaded. */
export function EntryBody({ text, markdown }: EntryBodyProps) {
  const hydrated = useHydrated();
  const plain = <p className="whitespace-pre-wrap">{text}</p>;
  if (!markdown || !hydrated || !marks.test(text)) return plain;
  return (
    <Suspense fallback={plain}>
      <EntryMarkdown text={text} />
    </Suspense>
  );
}
