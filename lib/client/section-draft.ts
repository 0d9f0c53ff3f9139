import { mergeTexts } from "./merge-text";
import {
  isSettled,
  type KeptSection,
  needsHistory,
  nextSave,
  type SavedText,
  type SectionDraft,
  type SectionTrouble,
  sectionStatus,
  withUnsure,
} from "./section-draft-state";

export type SectionVersion = { body: string; version: number };

export type SectionEvent =
  | { type: "typed"; text: string }
  | { type: "saveStarted" }
  | { type: "saved"; section: SavedText }
  | { type: "conflicted"; current: SavedText }
  | { type: "failed"; trouble: SectionTrouble }
  /** What the server has, as a reading told it. */
  | { type: "remoteChanged"; section: SavedText }
  /** What was saved after the base, asked for while `needsHistory`. */
  | { type: "historyRead"; versions: readonly SectionVersion[] }
  /** A draft that was kept in this browser. */
  | { type: "restored"; kept: KeptSection }
  /** The first `by_hand` opens the merge, the second takes it. */
  | { type: "resolved"; choice: SectionChoice }
  | { type: "mergeTyped"; text: string }
  | { type: "mergeLeft" }
  /** An earlier version is brought back; only while everything is saved, so that nothing is replaced that no version has. */
  | { type: "broughtBack"; version: number; body: string };

export type SectionChoice = "mine" | "theirs" | "by_hand";

/** The draft on another text of the server. A text that was sent over an earlier version cannot be saved any more. */
function standingOn(draft: SectionDraft, base: SavedText, text: string): SectionDraft {
  const unsure = base.version > draft.base.version ? [] : draft.unsure;
  return { ...draft, base, text, unsure, theirs: null, byHand: null, trouble: null };
}

/** Takes in what the server has beyond the base, or leaves it for a person to decide. */
function takeIn(draft: SectionDraft): SectionDraft {
  const { base, text, unsure, theirs } = draft;
  if (draft.saving !== null || draft.byHand !== null || theirs === null) return draft;
  // The answer was lost, the text was not: it counts as saved.
  if (theirs.body === text || unsure.includes(theirs.body)) return standingOn(draft, theirs, text);
  if (unsure.length > 0 && theirs.version > base.version) return draft;
  if (text === base.body) return { ...standingOn(draft, theirs, theirs.body), restores: null, added: null };
  const merged = mergeTexts(base.body, text, theirs.body);
  if (!merged.clean) return draft;
  const added = theirs.savedBy ?? "somebody";
  return { ...standingOn(draft, theirs, merged.text), restores: null, added };
}

/** Hears what the server has; what is older than what is known, or the same, changes nothing. */
function heard(draft: SectionDraft, section: SavedText): SectionDraft {
  const known = draft.theirs ?? draft.base;
  const news = section.version > known.version;
  // A text that nobody has written in says what the record says, which changes without a version.
  const reworded = section.version === known.version && section.body !== known.body;
  return takeIn(news || reworded ? { ...draft, theirs: section } : draft);
}

function saved(draft: SectionDraft, section: SavedText): SectionDraft {
  const { saving, theirs } = draft;
  if (saving === null) return heard(draft, section);
  const text = draft.text === saving.body ? section.body : draft.text;
  const later = theirs !== null && theirs.version > section.version ? theirs : null;
  const none = { saving: null, unsure: [], restores: null, trouble: null };
  return takeIn({ ...draft, ...none, base: section, text, theirs: later });
}

/** The answer to a refused save is true even where it is older than what was known: a server can come back from a backup. */
function conflicted(draft: SectionDraft, current: SavedText): SectionDraft {
  const later = draft.theirs !== null && draft.theirs.version > current.version;
  const theirs = later ? draft.theirs : current;
  return takeIn({ ...draft, saving: null, trouble: null, theirs });
}

function failed(draft: SectionDraft, trouble: SectionTrouble): SectionDraft {
  const unsure = trouble.kind === "offline" ? withUnsure(draft.unsure, draft.saving?.body) : draft.unsure;
  return { ...takeIn({ ...draft, saving: null, unsure }), trouble };
}

/** Finds which unanswered text was saved, so that what came after it is told apart from it. */
function looked(draft: SectionDraft, versions: readonly SectionVersion[]): SectionDraft {
  if (!needsHistory(draft)) return draft;
  const { base, unsure } = draft;
  const ours = versions.filter(({ body, version }) => version > base.version && unsure.includes(body));
  const last = ours.toSorted((a, b) => b.version - a.version)[0];
  const found = last === undefined ? base : { ...base, body: last.body, version: last.version };
  return takeIn({ ...draft, base: found, unsure: [], trouble: null });
}

/** Puts a kept draft over the server's text. A second one, of another window, is merged into what is unsaved already. */
function restored(draft: SectionDraft, kept: KeptSection): SectionDraft {
  const unsure = kept.unsure.reduce(withUnsure, draft.unsure);
  if (isSettled(draft)) {
    const back = { ...draft, ...kept, theirs: kept.byHand?.over ?? null };
    return heard(back, draft.base);
  }
  const mine = mergeTexts(kept.base.body, draft.text, kept.text).text;
  const text = kept.byHand === null ? mine : mergeTexts(kept.byHand.over.body, mine, kept.byHand.text).text;
  return takeIn({ ...draft, text, unsure });
}

function resolved(draft: SectionDraft, choice: SectionChoice): SectionDraft {
  const { base, text, theirs, byHand } = draft;
  if (sectionStatus(draft) !== "conflict" || theirs === null) return draft;
  if (choice === "mine") return standingOn(draft, theirs, text);
  if (choice === "theirs") return { ...standingOn(draft, theirs, theirs.body), restores: null, added: null };
  if (byHand === null) {
    const merged = mergeTexts(base.body, text, theirs.body).text;
    return { ...draft, byHand: { text: merged, mine: text, over: theirs } };
  }
  // What came into the editor since the merge was begun belongs to it too.
  const whole = mergeTexts(byHand.mine, byHand.text, text).text;
  return heard({ ...standingOn(draft, byHand.over, whole), restores: null }, theirs);
}

function typed(draft: SectionDraft, text: string): SectionDraft {
  if (text === draft.text) return draft;
  const trouble = draft.trouble?.kind === "refused" ? null : draft.trouble;
  const added = isSettled(draft) ? null : draft.added;
  return { ...draft, text, trouble, added, restores: null };
}

/**
 * What one author's copy of a section becomes (R-PIR-01). Nothing that was typed leaves it before the server has it, unless its author says so; of its saves never
 * more than one is under way.
 */
export function sectionDraft(draft: SectionDraft, event: SectionEvent): SectionDraft {
  switch (event.type) {
    case "typed":
      return typed(draft, event.text);
    case "saveStarted":
      return { ...draft, saving: nextSave(draft) ?? draft.saving };
    case "saved":
      return saved(draft, event.section);
    case "conflicted":
      return conflicted(draft, event.current);
    case "failed":
      return failed(draft, event.trouble);
    case "remoteChanged":
      return heard(draft, event.section);
    case "historyRead":
      return looked(draft, event.versions);
    case "restored":
      return restored(draft, event.kept);
    case "resolved":
      return resolved(draft, event.choice);
    case "mergeTyped":
      return draft.byHand === null ? draft : { ...draft, byHand: { ...draft.byHand, text: event.text } };
    case "mergeLeft":
      return takeIn({ ...draft, byHand: null });
    case "broughtBack":
      return isSettled(draft) ? { ...draft, text: event.body, restores: event.version } : draft;
  }
}
