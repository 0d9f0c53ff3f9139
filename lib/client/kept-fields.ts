/** Unsaved texts by name. */
export type KeptFields = Readonly<Record<string, string>>;

function fieldsIn(stored: string): KeptFields | null {
  const value: unknown = JSON.parse(stored);
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === "string"));
}

/** What was typed at this place of the browser and not saved; null when there is nothing or the browser keeps nothing. */
export function keptFields(place: string): KeptFields | null {
  try {
    const stored = localStorage.getItem(place);
    return stored === null ? null : fieldsIn(stored);
  } catch {
    // A browser that forbids storage, or a damaged value: there is nothing to bring back.
    return null;
  }
}

/** Keeps what is typed at this place through a reload, a crash and an error; null forgets it. */
export function keepFields(place: string, fields: KeptFields | null): void {
  try {
    if (fields === null) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(fields));
  } catch {
    // Storage is full or forbidden: the text is still on the screen.
  }
}
