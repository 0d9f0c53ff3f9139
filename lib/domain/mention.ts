import { mentionCause, type NewNotice } from "./notice";
import { spokenText } from "./spoken-text";

/** People whom one entry can mention at most. */
export const mentionsAtMost = 50;
const excerptLength = 140;
const handleLength = 64;

// An @ inside a word, an address, a path or after a backslash names nobody; neither does `@john@example.org`.
const mention = /(?<![\p{L}\p{N}_.+@/\\-])@([a-z0-9_][a-z0-9_.+-]*)/giu;
const goesOn = /^[\p{L}\p{N}@]/u;
const handleShape = /^[a-z0-9_](?:[a-z0-9_.+-]*[a-z0-9_])?$/;

/** The handle of a person: what stands before the @ of their e-mail address, in small letters; null where it cannot be typed as one. */
export function handleOf(email: string): string | null {
  const handle = email.slice(0, Math.max(0, email.lastIndexOf("@"))).toLowerCase();
  return handle.length <= handleLength && handleShape.test(handle) ? handle : null;
}

/**
 * The handles that a text mentions, in small letters, each once, in their order: `@john.doe`. Code and addresses mention nobody. Takes
 * time in proportion to the text.
 */
export function mentionedHandles(text: string): string[] {
  const found = new Set<string>();
  const spoken = spokenText(text);
  for (const match of spoken.matchAll(mention)) {
    const end = match.index + match[0].length;
    if (goesOn.test(spoken.slice(end, end + 2))) continue;
    const handle = (match[1] ?? "").replace(/[.+-]{1,64}$/, "").toLowerCase();
    if (handle !== "" && handle.length <= handleLength) found.add(handle);
  }
  return [...found];
}

/** The handles that a change of a text newly mentions: an edit does not mention twice. */
export function newlyMentioned(before: string | null, after: string): string[] {
  const known = new Set(before === null ? [] : mentionedHandles(before));
  return mentionedHandles(after)
    .filter((handle) => !known.has(handle))
    .slice(0, mentionsAtMost);
}

/** An entry with the handles whose people are to be told of it. */
export type MentioningEntry = { id: string; body: string; byId: string; handles: readonly string[] };

/** Entries that are written at once, each with the handles that it is the first to mention. */
export function firstMentions(
  entries: readonly { id: string; body: string }[],
  byId: string,
): MentioningEntry[] {
  const known = new Set<string>();
  return entries.map(({ id, body }) => {
    const handles = mentionedHandles(body)
      .filter((handle) => !known.has(handle))
      .slice(0, mentionsAtMost);
    for (const handle of handles) known.add(handle);
    return { id, body, byId, handles };
  });
}

/** Somebody who might be mentioned. */
export type Mentionable = { id: string; email: string };

/**
 * Tells the people whom an entry mentions, but for its author and those who may not see the incident. Where two people have the same
 * handle, both are told.
 */
export function mentionNotices(
  entry: MentioningEntry,
  people: readonly Mentionable[],
  maySee: (userId: string) => boolean,
): NewNotice[] {
  const userIds = people
    .filter(({ id, email }) => {
      const handle = handleOf(email);
      return handle !== null && entry.handles.includes(handle) && id !== entry.byId && maySee(id);
    })
    .map(({ id }) => id)
    .slice(0, mentionsAtMost);
  if (userIds.length === 0) return [];
  const payload = { entryId: entry.id, byId: entry.byId, excerpt: excerptOf(entry.body) };
  return [{ kind: "mentioned", cause: mentionCause(entry.id), payload, to: { roles: [], userIds } }];
}

/** The beginning of a text in one line. */
export function excerptOf(body: string): string {
  const line = body
    .slice(0, excerptLength * 4)
    .replace(/\s+/g, " ")
    .trim();
  const letters = [...line];
  return letters.length <= excerptLength
    ? line
    : `${letters
        .slice(0, excerptLength - 1)
        .join("")
        .trimEnd()}…`;
}

/** A handle being typed: the place of its @, and what stands between that and the caret. */
export type TypedMention = { from: number; typed: string };

/** The handle that is being typed just before the caret, or null. */
export function mentionBeingTyped(text: string, caret: number): TypedMention | null {
  const before = text.slice(Math.max(0, caret - handleLength - 2), caret);
  const found = /(?:^|[^\p{L}\p{N}_.+@/\\-])@([a-z0-9_.+-]*)$/iu.exec(before);
  if (found === null) return null;
  const typed = found[1] ?? "";
  return { from: caret - typed.length - 1, typed };
}
