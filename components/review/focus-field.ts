import type { MouseEvent } from "react";

/** Does what was pressed, which goes with it, and gives the focus to the text of its form, else to its first field. */
export function thenFocusField(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    act();
    const form = event.currentTarget.closest("form");
    const field = form?.querySelector("textarea") ?? form?.querySelector<HTMLElement>("input, select");
    field?.focus();
  };
}
