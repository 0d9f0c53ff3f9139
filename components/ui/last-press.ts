type Press = { button: HTMLButtonElement; event: MouseEvent };

declare global {
  // Written from the first paint on, by the script below.
  var firebreakPress: Press | null | undefined;
}

/**
 * A script for the head of a page: React drops a press on what it has not taken over yet without a trace, and its own code comes too late to see
 * it. What it has taken over it marks, and answers itself.
 */
export const rememberPresses = `addEventListener("click",function(event){var button=event.target instanceof Element?event.target.closest("button"):null;var taken=button===null||Object.keys(button).some(function(key){return key.startsWith("__react")});self.firebreakPress=taken?null:{button:button,event:event}},true)`;

/** The last press, where it was one of a button that stood within `place`, and may have been drawn anew since; handed out once. */
export function takeLastPress(place: HTMLElement): Press | null {
  const press = globalThis.firebreakPress ?? null;
  if (press === null) return null;
  const button = place.contains(press.button) ? press.button : sameButton(place, press.button);
  if (button === null) return null;
  globalThis.firebreakPress = null;
  return { ...press, button };
}

/** The one button within `place` that says the same among the same words as another that is gone; null where none does, or several do. */
function sameButton(place: HTMLElement, gone: HTMLButtonElement): HTMLButtonElement | null {
  if (gone.isConnected) return null;
  const wanted = wordsOf(gone);
  const [same, another] = [...place.querySelectorAll("button")].filter(
    (button) => wordsOf(button) === wanted,
  );
  return another === undefined ? (same ?? null) : null;
}

function wordsOf(button: HTMLButtonElement): string {
  const around = button.closest("li, tr, section, form");
  return JSON.stringify([button.getAttribute("aria-label"), button.textContent, around?.textContent]);
}
