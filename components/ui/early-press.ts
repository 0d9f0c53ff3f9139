import { type RefObject, useCallback, useEffect, useRef } from "react";
import { sayWhenSlow } from "./slow-words";

type Early = { button: HTMLButtonElement; event: MouseEvent; hush: () => void };

/**
 * Remembers the last press of a button within `place` until what this hook answers is called, which presses it then. Links, folds and
 * boxes need no script and are left alone.
 */
export function useEarlyPress(place: RefObject<HTMLElement | null>): () => void {
  const early = useRef<Early | null>(null);
  const standing = useRef(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    if (standing.current) return;
    const listener = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (button === null || place.current?.contains(button) !== true) return;
      early.current?.hush();
      early.current = { button, event, hush: sayWhenSlow() };
    };
    // Before React, which keeps presses from what it has not taken over.
    addEventListener("click", listener, true);
    stop.current = () => {
      removeEventListener("click", listener, true);
      early.current?.hush();
    };
    return stop.current;
  }, [place]);
  return useCallback(() => {
    standing.current = true;
    const press = early.current;
    stop.current?.();
    early.current = null;
    // A press that is still under way made the part stand, and reaches it by itself.
    if (press === null || press.event.eventPhase !== Event.NONE) return;
    const { button } = press;
    const { detail } = press.event;
    setTimeout(() =>
      button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail })),
    );
  }, []);
}
