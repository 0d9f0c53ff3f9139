import { sectionLimit } from "@/lib/domain/review-section";

export type Person = { id: string; name: string };

/** A text of the section as the server has or had it; `savedAt` is ISO-8601. */
export type SavedText = { body: string; version: number; savedBy: Person | null; savedAt: string | null };

/** What is sent: the text, the version that its writer saw, and the earlier version that it brings back. */
export type SectionSave = { body: string; version: number; restores?: number };

/** What is wrong at the moment: no answer came, or the server refused, in its words. */
export type SectionTrouble = { kind: "offline" | "refused"; words: string };

/** A merge that a person is writing, of `mine` and `over` as both were when that began. */
export type ByHand = { text: string; mine: string; over: SavedText };

/** One author's copy of one section. */
export type SectionDraft = {
  /** The text of the server that the editor's stands on. */
  base: SavedText;
  /** What stands in the editor. */
  text: string;
  saving: SectionSave | null;
  /** Texts that were sent over `base` and never answered: each of them may have been saved. */
  unsure: readonly string[];
  /** A later text of the server that is not taken in yet. */
  theirs: SavedText | null;
  byHand: ByHand | null;
  /** The earlier version that the text brings back. */
  restores: number | null;
  /** Whose changes were just put into unsaved text; null for nobody. */
  added: Person | "somebody" | null;
  trouble: SectionTrouble | null;
};

/** What outlives a crash of this browser. */
export type KeptSection = Pick<SectionDraft, "base" | "text" | "unsure" | "byHand">;

export type SectionStatus =
  | "saved"
  | "unsaved"
  | "saving"
  | "offline"
  | "checking"
  | "conflict"
  | "refused"
  | "too_long";

/** An author's copy before anything was typed. */
export function draftOf(base: SavedText): SectionDraft {
  const none = { saving: null, theirs: null, byHand: null, restores: null, added: null, trouble: null };
  return { base, text: base.body, unsure: [], ...none };
}

/** Whether the server has all that the editor has, for certain, and nothing beyond it. */
export function isSettled({ base, text, saving, unsure, theirs }: SectionDraft): boolean {
  return text === base.body && saving === null && unsure.length === 0 && theirs === null;
}

/** How a section stands, for its status line; `checking` asks the history, `conflict` asks its author. */
export function sectionStatus(draft: SectionDraft): SectionStatus {
  const { saving, theirs, unsure, trouble, text } = draft;
  if (saving !== null) return "saving";
  if (theirs !== null && unsure.length === 0) return "conflict";
  if (isSettled(draft)) return "saved";
  if (trouble?.kind === "offline") return "offline";
  if (theirs !== null) return "checking";
  if (text.length > sectionLimit) return "too_long";
  return trouble === null ? "unsaved" : "refused";
}

/** What to send next; null when there is nothing to send, something under way, or something to be decided first. */
export function nextSave(draft: SectionDraft): SectionSave | null {
  const { base, text, saving, theirs, restores, trouble } = draft;
  if (saving !== null || theirs !== null || isSettled(draft) || text.length > sectionLimit) return null;
  if (trouble?.kind === "refused") return null;
  return { body: text, version: base.version, ...(restores === null ? {} : { restores }) };
}

/** Whether only the history can tell if an unanswered text was saved before somebody else went on. */
export function needsHistory({ saving, theirs, unsure }: SectionDraft): boolean {
  return saving === null && theirs !== null && unsure.length > 0;
}

const mostUnsure = 8;

/** The unanswered texts and one more; the oldest is given up when there are many. */
export function withUnsure(unsure: readonly string[], body: string | undefined): readonly string[] {
  return body === undefined || unsure.includes(body) ? unsure : [...unsure, body].slice(-mostUnsure);
}

/** What to keep in this browser against a crash; null when the server has all of it. */
export function keptOf(draft: SectionDraft): KeptSection | null {
  if (isSettled(draft)) return null;
  const { base, text, byHand, unsure, saving } = draft;
  return { base, text, byHand, unsure: withUnsure(unsure, saving?.body) };
}
