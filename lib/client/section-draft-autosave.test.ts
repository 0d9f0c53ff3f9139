import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noAnswer, problemFrom } from "./api-problem";
import { SectionAutosave, type SectionPorts } from "./section-draft-autosave";
import { type KeptSection, type SavedText, type SectionSave, sectionStatus } from "./section-draft-state";

const at = (version: number, body: string): SavedText => ({ body, version, savedBy: null, savedAt: null });

/** The server at the other end: its versions, and whether it can be reached. */
class Desk {
  readonly versions: SavedText[] = [at(1, "a")];
  readonly heard: SectionSave[] = [];
  readonly storage = new Map<string, KeptSection>();
  reachable: "yes" | "no" | "answers_get_lost" = "yes";
  refusal: number | null = null;

  get current(): SavedText {
    return this.versions.at(-1) ?? at(0, "");
  }

  private receive({ body, version }: SectionSave): SavedText {
    if (this.refusal !== null) throw problemFrom(this.refusal, { detail: "Not now." }, null);
    if (body !== this.current.body) {
      if (version !== this.current.version) throw problemFrom(409, { current: this.current }, null);
      this.versions.push(at(version + 1, body));
    }
    return this.current;
  }

  /** What one window needs to save, with a place of its own in the browser's storage. */
  ports(window: string): SectionPorts {
    return {
      send: async (save) => {
        this.heard.push(save);
        if (this.reachable === "no") throw noAnswer();
        const answer = this.receive(save);
        if (this.reachable === "answers_get_lost") throw noAnswer();
        return answer;
      },
      history: async (after) => this.versions.filter(({ version }) => version > after),
      currentIn: (value) => this.versions.find((version) => version === value) ?? null,
      keep: (kept) => {
        if (kept === null) this.storage.delete(window);
        else this.storage.set(window, kept);
        return true;
      },
      leftBehind: (take) => {
        for (const [other, kept] of this.storage) {
          if (other !== window && take(kept)) this.storage.delete(other);
        }
      },
    };
  }

  open(window: string): SectionAutosave {
    const opened = new SectionAutosave(this.current, this.ports(window));
    opened.start(null);
    return opened;
  }
}

const type = (window: SectionAutosave, text: string) => window.act({ type: "typed", text });
const status = (window: SectionAutosave) => sectionStatus(window.now().draft);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("R-PIR-01 a section saves itself", () => {
  test("once the typing pauses, and not at every key", async () => {
    const desk = new Desk();
    const window = desk.open("one");
    for (const text of ["ab", "abc", "abcd"]) {
      type(window, text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect([desk.heard.length, status(window)]).toEqual([0, "unsaved"]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.heard).toEqual([{ body: "abcd", version: 1 }]);
    expect([status(window), desk.storage.size]).toEqual(["saved", 0]);
  });

  test("also while somebody never stops typing", async () => {
    const desk = new Desk();
    const window = desk.open("one");
    for (let key = 0; key < 30; key++) {
      type(window, `a${"b".repeat(key)}`);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(desk.versions.length).toBeGreaterThan(1);
  });

  test("again and again while no answer comes, and at once when the connection is back", async () => {
    const desk = new Desk();
    desk.reachable = "no";
    const window = desk.open("one");
    type(window, "ab");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(desk.heard.length).toBeGreaterThan(2);
    expect([status(window), desk.storage.get("one")?.text]).toEqual(["offline", "ab"]);
    desk.reachable = "yes";
    window.connected();
    await vi.advanceTimersByTimeAsync(0);
    expect([status(window), desk.current.body, desk.storage.size]).toEqual(["saved", "ab", 0]);
  });

  test("a lost answer costs nothing: the text is there once", async () => {
    const desk = new Desk();
    desk.reachable = "answers_get_lost";
    const window = desk.open("one");
    type(window, "ab");
    await vi.advanceTimersByTimeAsync(1_500);
    desk.reachable = "yes";
    await vi.advanceTimersByTimeAsync(5_000);
    expect([status(window), desk.versions.length]).toEqual(["saved", 2]);
  });

  test("what was lost on the way is looked for in the history before another's text is merged with it", async () => {
    const desk = new Desk();
    desk.reachable = "answers_get_lost";
    const window = desk.open("one");
    type(window, "ab");
    await vi.advanceTimersByTimeAsync(1_500);
    desk.versions.push(at(3, "abc"));
    desk.reachable = "yes";
    await vi.advanceTimersByTimeAsync(10_000);
    expect([status(window), window.now().draft.text, desk.current.version]).toEqual(["saved", "abc", 3]);
  });

  test("what a refusal says stays, and the text is kept and not sent again", async () => {
    const desk = new Desk();
    desk.refusal = 403;
    const window = desk.open("one");
    type(window, "ab");
    await vi.advanceTimersByTimeAsync(60_000);
    expect([desk.heard.length, status(window)]).toEqual([1, "refused"]);
    expect(window.now().draft.trouble?.words).toBe("Not now.");
    expect(desk.storage.get("one")?.text).toBe("ab");
  });

  test("a page that is left saves at once, with what was typed during the last save after it", async () => {
    const desk = new Desk();
    const window = desk.open("one");
    type(window, "ab");
    window.saveNow();
    type(window, "abc");
    window.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(desk.versions.map(({ body }) => body)).toEqual(["a", "ab", "abc"]);
    expect(desk.storage.size).toBe(0);
  });

  test("a window that crashed is taken over by the next one, and saved", async () => {
    const desk = new Desk();
    desk.reachable = "no";
    type(desk.open("crashed"), "ab");
    await vi.advanceTimersByTimeAsync(3_000);
    desk.reachable = "yes";
    const window = desk.open("next");
    expect([window.now().draft.text, [...desk.storage.keys()]]).toEqual(["ab", ["next"]]);
    window.saveNow();
    await vi.advanceTimersByTimeAsync(0);
    expect([desk.current.body, desk.storage.size]).toEqual(["ab", 0]);
  });

  test("what was typed before the page's script had loaded stands beside what was kept, and is asked for once", async () => {
    const desk = new Desk();
    desk.storage.set("crashed", { base: at(1, "a"), text: "a\nkept", unsure: [], byHand: null });
    const window = new SectionAutosave(desk.current, desk.ports("next"));
    window.start("early\na");
    expect(window.now().draft.text).toBe("early\na\nkept");
    window.start("a");
    expect(window.now().draft.text).toBe("early\na\nkept");
  });

  test("what comes while characters are being composed waits for them", () => {
    const window = new Desk().open("one");
    window.compose(true);
    window.hear(at(2, "b"));
    expect(window.now().draft.text).toBe("a");
    window.compose(false);
    expect(window.now().draft.text).toBe("b");
  });
});
