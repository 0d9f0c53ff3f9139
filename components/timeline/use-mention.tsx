"use client";

import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  type RefObject,
  Suspense,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { mentionBeingTyped, type TypedMention } from "@/lib/domain/mention";

const MentionList = lazy(() => import("./mention-list"));

/** What the open list makes of a key: true where it took it. */
export type MentionKeys = (key: string) => boolean;

type Mention = {
  /** The list of people, to stand in the box around the text; empty while nobody is being mentioned. */
  list: ReactNode;
  /** For the text area. */
  attributes: { "aria-autocomplete": "list"; "aria-controls"?: string; "aria-activedescendant"?: string };
  /** The text or the caret changed. */
  look: () => void;
  leave: () => void;
  /** Whether the list took the key; then nobody else may. */
  take: (event: KeyboardEvent) => boolean;
};

/**
 * Offers people while `@…` is typed into a text area (R-INC-12). The area keeps the focus: arrow keys move in the list, Enter inserts the handle, Escape
 * closes it. The list's code is loaded at the first @.
 */
export function useMention(
  area: RefObject<HTMLTextAreaElement | null>,
  text: string,
  onText: (text: string) => void,
): Mention {
  const id = useId();
  const [typed, setTyped] = useState<TypedMention | null>(null);
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const keys = useRef<MentionKeys | null>(null);
  const open = typed !== null && typed.from !== closedAt;
  const look = () => {
    const box = area.current;
    const next = box === null ? null : mentionBeingTyped(box.value, box.selectionStart);
    setTyped(next);
    if (next === null) setClosedAt(null);
  };
  const lookAtEarly = useEffectEvent(() => {
    if (document.activeElement === area.current) look();
  });
  // What was typed before the script had loaded told nobody of the caret; the text is brought back first.
  useEffect(() => {
    const frame = requestAnimationFrame(() => lookAtEarly());
    return () => cancelAnimationFrame(frame);
  }, []);
  const insert = (handle: string) => {
    if (typed === null) return;
    const before = `${text.slice(0, typed.from)}@${handle} `;
    const rest = text.slice(typed.from + 1 + typed.typed.length).replace(/^ /, "");
    flushSync(() => {
      onText(`${before}${rest}`);
      setTyped(null);
    });
    area.current?.setSelectionRange(before.length, before.length);
  };
  const take = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing || keys.current?.(event.key) !== true) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return {
    list: open && (
      <Suspense fallback={null}>
        <MentionList
          id={id}
          typed={typed.typed}
          keys={keys}
          onCurrent={setCurrent}
          onChoose={insert}
          onClose={() => setClosedAt(typed.from)}
        />
      </Suspense>
    ),
    attributes: {
      "aria-autocomplete": "list",
      ...(open && current !== null
        ? { "aria-controls": `${id}-list`, "aria-activedescendant": `${id}-${current}` }
        : {}),
    },
    look,
    leave: () => setTyped(null),
    take,
  };
}
