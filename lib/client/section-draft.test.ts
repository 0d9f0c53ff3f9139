import { describe, expect, test } from "vitest";
import { sectionLimit } from "@/lib/domain/review-section";
import { type SectionEvent, sectionDraft } from "./section-draft";
import {
  draftOf,
  keptOf,
  needsHistory,
  nextSave,
  type SavedText,
  sectionStatus,
} from "./section-draft-state";

const bo = { id: "b", name: "Bo" };
const at = (version: number, body: string): SavedText => ({ body, version, savedBy: bo, savedAt: null });
const written = (base: SavedText, ...events: SectionEvent[]) => events.reduce(sectionDraft, draftOf(base));
const typed = (text: string): SectionEvent => ({ type: "typed", text });
const remote = (section: SavedText): SectionEvent => ({ type: "remoteChanged", section });
const sent: SectionEvent = { type: "saveStarted" };
const lost: SectionEvent = { type: "failed", trouble: { kind: "offline", words: "No answer." } };

describe("R-PIR-01 one author's copy of a section", () => {
  test("what is typed is sent over the version that was seen, and is saved when the server says so", () => {
    const draft = written(at(4, "a"), typed("ab"));
    expect([sectionStatus(draft), nextSave(draft)]).toEqual(["unsaved", { body: "ab", version: 4 }]);
    const saving = sectionDraft(draft, sent);
    expect([sectionStatus(saving), nextSave(saving)]).toEqual(["saving", null]);
    const saved = sectionDraft(saving, { type: "saved", section: at(5, "ab") });
    expect([sectionStatus(saved), nextSave(saved), keptOf(saved)]).toEqual(["saved", null, null]);
  });

  test("what is typed while a save is under way is the next save", () => {
    const draft = written(at(4, "a"), typed("ab"), sent, typed("abc"), {
      type: "saved",
      section: at(5, "ab"),
    });
    expect(nextSave(draft)).toEqual({ body: "abc", version: 5 });
  });

  test("with nothing unsaved another's text is taken without a word", () => {
    const draft = written(at(4, "a"), remote(at(5, "b")));
    expect([draft.text, sectionStatus(draft), draft.added]).toEqual(["b", "saved", null]);
  });

  test("changes to other lines are added to unsaved text, and it is said whose they are", () => {
    const draft = written(at(4, "a\nb"), typed("a1\nb"), remote(at(5, "a\nb2")));
    expect([draft.text, draft.added, nextSave(draft)]).toEqual([
      "a1\nb2",
      bo,
      { body: "a1\nb2", version: 5 },
    ]);
  });

  test("changes to the same line wait for a choice, and nothing is sent before", () => {
    const draft = written(at(4, "a"), typed("a mine"), remote(at(5, "a theirs")));
    expect([sectionStatus(draft), nextSave(draft), draft.text]).toEqual(["conflict", null, "a mine"]);
    const mine = sectionDraft(draft, { type: "resolved", choice: "mine" });
    expect(nextSave(mine)).toEqual({ body: "a mine", version: 5 });
    const theirs = sectionDraft(draft, { type: "resolved", choice: "theirs" });
    expect([theirs.text, sectionStatus(theirs)]).toEqual(["a theirs", "saved"]);
  });

  test("a merge by hand outlives news that would need no choice any more", () => {
    const byHand = [
      { type: "resolved", choice: "by_hand" },
      { type: "mergeTyped", text: "a both" },
    ] as const;
    const draft = written(
      at(4, "a"),
      typed("a mine"),
      remote(at(5, "a theirs")),
      ...byHand,
      remote(at(6, "a")),
    );
    expect(draft.byHand?.text).toBe("a both");
    const whole = sectionDraft(draft, { type: "resolved", choice: "by_hand" });
    expect(whole.text).toContain("both");
  });

  test("an answer that was lost after the server had saved counts as saved", () => {
    const draft = written(at(4, "a"), typed("ab"), sent, lost, remote(at(5, "ab")));
    expect([sectionStatus(draft), draft.base.version]).toEqual(["saved", 5]);
    const went = written(at(4, "a"), typed("ab"), sent, lost, typed("abc"), sent, {
      type: "conflicted",
      current: at(5, "ab"),
    });
    expect(nextSave(went)).toEqual({ body: "abc", version: 5 });
  });

  test("a text taken back by its author does not return because its lost save had arrived", () => {
    const draft = written(at(4, "a"), typed("ab"), sent, lost, typed("a"));
    expect(nextSave(draft)).toEqual({ body: "a", version: 4 });
    const told = sectionDraft(draft, remote(at(5, "ab")));
    expect([told.text, nextSave(told)]).toEqual(["a", { body: "a", version: 5 }]);
  });

  test("the history tells a lost save that arrived from one that did not, so that what another took out stays out", () => {
    const draft = written(at(4, "a\nb"), typed("a1\nb"), sent, lost, remote(at(6, "a\nb2")));
    expect([sectionStatus(draft), needsHistory(draft)]).toEqual(["offline", true]);
    const arrived = { type: "historyRead", versions: [at(6, "a\nb2"), at(5, "a1\nb")] } as const;
    expect(sectionDraft(draft, arrived).text).toBe("a\nb2");
    expect(sectionDraft(draft, { type: "historyRead", versions: [at(5, "x")] }).text).toBe("a1\nb2");
  });

  test("a refused text is not sent again before it is changed", () => {
    const refusal: SectionEvent = { type: "failed", trouble: { kind: "refused", words: "Published." } };
    const draft = written(at(4, "a"), typed("ab"), sent, refusal);
    expect([sectionStatus(draft), nextSave(draft), draft.text]).toEqual(["refused", null, "ab"]);
    expect(nextSave(sectionDraft(draft, typed("abc")))).toEqual({ body: "abc", version: 4 });
  });

  test("a text that is too long is kept and not sent", () => {
    const draft = written(at(4, "a"), typed("x".repeat(sectionLimit + 1)));
    expect([sectionStatus(draft), nextSave(draft)]).toEqual(["too_long", null]);
    expect(keptOf(draft)?.text).toBe(draft.text);
  });

  test("an earlier version is brought back as a new one, but never over unsaved text", () => {
    const back: SectionEvent = { type: "broughtBack", version: 2, body: "old" };
    expect(nextSave(written(at(4, "a"), back))).toEqual({ body: "old", version: 4, restores: 2 });
    expect(written(at(4, "a"), typed("ab"), back).text).toBe("ab");
  });

  test("a kept draft comes back with its base, also when the server went on, and two windows' drafts both do", () => {
    const kept = (text: string) => keptOf(written(at(4, "a\nb"), typed(text)));
    const drafts = ["a1\nb", "a\nb\nc"].map(kept);
    const events = drafts.flatMap((found) =>
      found === null ? [] : [{ type: "restored", kept: found } as const],
    );
    const draft = written(at(5, "a\nb2"), ...events);
    expect(draft.text).toBe("a1\nb2\nc");
    expect(nextSave(draft)).toEqual({ body: "a1\nb2\nc", version: 5 });
  });

  test("a section that nobody has written in follows the record, and older readings change nothing", () => {
    expect(written(at(0, "Record."), remote(at(0, "Record. More."))).text).toBe("Record. More.");
    expect(written(at(5, "new"), remote(at(4, "old"))).text).toBe("new");
  });
});
