/** Unsaved texts in this browser. They survive a reload, a crash and an error; only saving or discarding removes them. */
export type KeptText = { body: string; when?: string; kind?: string; rationale?: string; keyMoment?: string };

const prefix = "firebreak.timeline.";

function textIn(value: object, name: string): string | undefined {
  const found: unknown = Object.entries(value).find(([key]) => key === name)?.[1];
  return typeof found === "string" ? found : undefined;
}

function keptIn(text: string): KeptText | null {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) return null;
  const kept: KeptText = { body: textIn(value, "body") ?? "" };
  for (const name of ["when", "kind", "rationale", "keyMoment"] as const) {
    const found = textIn(value, name);
    if (found !== undefined) kept[name] = found;
  }
  return kept;
}

/** What was typed at this place and not saved; null when there is nothing or the browser keeps nothing. */
export function keptText(place: string): KeptText | null {
  try {
    const text = localStorage.getItem(prefix + place);
    return text === null ? null : keptIn(text);
  } catch {
    // A browser that forbids storage, or a damaged value: there is nothing to bring back.
    return null;
  }
}

/** Keeps what is typed at this place; null forgets it. */
export function keepText(place: string, kept: KeptText | null): void {
  try {
    if (kept === null) localStorage.removeItem(prefix + place);
    else localStorage.setItem(prefix + place, JSON.stringify(kept));
  } catch {
    // Storage is full or forbidden: the text is still on the screen.
  }
}
