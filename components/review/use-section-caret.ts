"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { carriedOffset } from "@/lib/client/merge-text-parts";

/** Keeps the caret at its words when another's changes come into the text around it; `note` is called when it moves or something is typed. */
export function useSectionCaret(area: RefObject<HTMLTextAreaElement | null>, text: string) {
  const seen = useRef({ text, start: 0, end: 0 });
  const note = () => {
    const field = area.current;
    if (field === null) return;
    seen.current = { text: field.value, start: field.selectionStart, end: field.selectionEnd };
  };
  useLayoutEffect(() => {
    const { text: before, start, end } = seen.current;
    const field = area.current;
    if (field === null || before === text) return;
    if (document.activeElement === field) {
      field.setSelectionRange(carriedOffset(before, text, start), carriedOffset(before, text, end));
    }
    seen.current = { text, start: field.selectionStart, end: field.selectionEnd };
  }, [area, text]);
  return note;
}
