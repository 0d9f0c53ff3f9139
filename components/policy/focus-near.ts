/** Takes what a button stands in out of the page and puts the focus on the nearest control that is left, where it would be lost. */
export function removeAndStay(button: HTMLElement, remove: () => void): void {
  const home = button.closest("li, fieldset")?.parentElement?.closest<HTMLElement>("[data-path], section");
  remove();
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    home?.querySelector<HTMLElement>("summary, button, input")?.focus();
  });
}
