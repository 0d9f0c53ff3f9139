/** Whether what was typed into is a text of the incident: the timeline's own fields, not a search or a filter. */
export function typedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement;
}
