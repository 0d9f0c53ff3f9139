"use client";

import { type RefObject, useEffect, useState } from "react";
import { toast } from "@/components/ui/toast-store";
import type { SectionChoice } from "@/lib/client/section-draft";
import type { SectionAutosave } from "@/lib/client/section-draft-autosave";
import type { SectionDraft } from "@/lib/client/section-draft-state";
import type { SectionVersion } from "./section-versions";

/** What a person does with a section; after a choice the focus is in the text again, because what was pressed is gone. */
export function useSectionActions(
  autosave: SectionAutosave,
  draft: SectionDraft,
  area: RefObject<HTMLTextAreaElement | null>,
) {
  const [focusWish, setFocusWish] = useState(0);
  useEffect(() => {
    if (focusWish > 0) area.current?.focus();
  }, [focusWish, area]);
  const focusText = () => setFocusWish((before) => before + 1);

  const type = (text: string) => autosave.act({ type: "typed", text });
  const start = (text: string) => {
    type(text);
    focusText();
  };
  const choose = (choice: SectionChoice) => {
    const { text } = draft;
    autosave.act({ type: "resolved", choice });
    if (choice === "by_hand" && draft.byHand === null) return;
    focusText();
    if (choice !== "theirs") return;
    toast({
      message: "Theirs is kept. Undo puts your text back into the editor.",
      undo: { run: () => type(text) },
    });
  };
  const leaveMerge = () => {
    autosave.act({ type: "mergeLeft" });
    focusText();
  };
  const restore = ({ version, body }: SectionVersion) => {
    autosave.act({ type: "broughtBack", version, body });
    toast({ message: `Version ${version} is back. What stood here stays in the history.` });
  };
  return { type, start, choose, leaveMerge, restore };
}
