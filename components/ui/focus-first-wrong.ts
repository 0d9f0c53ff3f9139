/** Puts the focus into the first field of a form that says it is wrong, so that it is in sight and read out. */
export function focusFirstWrong(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
