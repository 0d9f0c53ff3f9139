import { type RefObject, useCallback, useEffect, useRef } from "react";
import { takeLastPress } from "./last-press";
import { sayWhenSlow } from "./slow-words";

/**
 * Presses the last button that was pressed within `place` once what this hook answers is called: until then nothing could answer it. Links,
 * folds and boxes need no script and are left alone.
 */
export function useEarlyPress(place: RefObject<HTMLElement | null>): () => void {
  const standing = useRef(false);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    if (standing.current) return;
    let hush: (() => void) | null = null;
    const listener = ({ target }: Pick<Event, "target">) => {
      if (target instanceof Node && place.current?.contains(target)) hush ??= sayWhenSlow();
    };
    const { firebreakPress: press } = globalThis;
    if (press) listener({ target: press.button });
    addEventListener("click", listener, true);
    stop.current = () => {
      removeEventListener("click", listener, true);
      hush?.();
    };
    return stop.current;
  }, [place]);
  return useCallback(() => {
    standing.current = true;
    stop.current?.();
    const press = place.current === null ? null : takeLastPress(place.current);
    // A press that is still under way made the part stand, and reaches it by itself.
    if (press === null || press.event.eventPhase !== Event.NONE) return;
    const { button, event } = press;
    setTimeout(() =>
      button.dispatchEvent(
        new MouseEvent("click", { bubbles: true, cancelable: true, detail: event.detail }),
      ),
    );
  }, [place]);
}
