import type { KeyboardEvent } from "react";

/** Enter and mod+Enter save; Shift+Enter makes a line; an Enter that ends the composition of a character is the keyboard's own. */
export function isSaveKey(event: KeyboardEvent): boolean {
  return event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing;
}
