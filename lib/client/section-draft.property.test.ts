import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type SectionEvent, sectionDraft } from "./section-draft";
import {
  draftOf,
  type KeptSection,
  keptOf,
  needsHistory,
  nextSave,
  type SavedText,
  type SectionDraft,
  type SectionSave,
  sectionStatus,
} from "./section-draft-state";

/** The server as the contract says: a stale version is refused with the text as it is now, and every text stays in the history. */
class Server {
  readonly history: SavedText[] = [];
  constructor(private prefill: string) {}

  get current(): SavedText {
    const untouched = { body: this.prefill, version: 1, savedBy: null, savedAt: null };
    return this.history.at(-1) ?? untouched;
  }

  reword(line: string): void {
    this.prefill += `\n${line}`;
  }

  save({ body, version }: SectionSave, by: string): SectionEvent {
    const { current } = this;
    if (body === current.body) return { type: "saved", section: current };
    if (version !== current.version) return { type: "conflicted", current };
    this.history.push({ body, version: version + 1, savedBy: { id: by, name: by }, savedAt: null });
    return { type: "saved", section: this.current };
  }
}

/** A request under way: not arrived yet, or arrived with the answer on its way back. */
type Wire = { save: SectionSave; by: string; answer: SectionEvent | null };

type Window = { viewer: string; draft: SectionDraft; wire: Wire | null; place: number };

const tokenIn = /<\d+>/g;
const offline: SectionEvent = { type: "failed", trouble: { kind: "offline", words: "No answer." } };
const refused: SectionEvent = { type: "failed", trouble: { kind: "refused", words: "Not now." } };

/** Everybody who writes, each in windows with storage that outlives a crash, and what each of them typed and did not give up. */
class World {
  readonly server: Server;
  readonly windows: Window[];
  private readonly kept = new Map<string, Map<number, KeptSection>>();
  /** Requests whose answer nobody waits for any more; they may still arrive. */
  private readonly limbo: Wire[] = [];
  private readonly typed = new Map<string, string>();
  private places = 0;

  constructor(prefill: string, viewers: readonly string[]) {
    this.server = new Server(prefill);
    this.windows = viewers.map((viewer) => this.opened(viewer));
  }

  get atRest(): boolean {
    const { version, body } = this.server.current;
    const read = ({ base, text }: SectionDraft) => base.version === version && text === body;
    return this.windows.every(({ draft }) => sectionStatus(draft) === "saved" && read(draft));
  }

  private opened(viewer: string): Window {
    return { viewer, draft: draftOf(this.server.current), wire: null, place: this.places++ };
  }

  private storage({ viewer }: Window): Map<number, KeptSection> {
    const found = this.kept.get(viewer) ?? new Map<number, KeptSection>();
    this.kept.set(viewer, found);
    return found;
  }

  tell(window: Window, event: SectionEvent): void {
    window.draft = sectionDraft(window.draft, event);
    const kept = keptOf(window.draft);
    if (kept === null) this.storage(window).delete(window.place);
    else this.storage(window).set(window.place, kept);
    if ((window.draft.saving === null) !== (window.wire === null))
      throw new Error("The draft and the wire disagree on what is under way.");
  }

  private token(window: Window): string {
    const token = `<${this.typed.size}>`;
    this.typed.set(token, window.viewer);
    return token;
  }

  private giveUp(viewer: string, text: string, except = ""): void {
    for (const token of text.match(tokenIn) ?? []) {
      if (this.typed.get(token) === viewer && !except.includes(token)) this.typed.set(token, "nobody");
    }
  }

  type(window: Window, how: number, at: number): void {
    const lines = window.draft.text.split("\n");
    const place = at % lines.length;
    const line = lines[place] ?? "";
    if (how === 0) lines.splice(place, 0, this.token(window));
    else if (how === 1) lines.push(this.token(window));
    else if (how === 2) lines[place] = `${line} ${this.token(window)}`;
    else if (how === 3) lines[place] = `${this.token(window)}${line}`;
    else this.giveUp(window.viewer, lines.splice(place, 1).join(""));
    this.tell(window, { type: "typed", text: lines.join("\n") });
  }

  send(window: Window): void {
    const save = nextSave(window.draft);
    if (save === null) return;
    if (window.wire !== null) throw new Error("A second save is sent while one is under way.");
    window.wire = { save, by: window.viewer, answer: null };
    this.tell(window, { type: "saveStarted" });
  }

  arrive(wire: Wire | null | undefined): void {
    if (wire) wire.answer ??= this.server.save(wire.save, wire.by);
  }

  answer(window: Window): void {
    const { wire } = window;
    if (wire === null) return;
    this.arrive(wire);
    window.wire = null;
    this.tell(window, wire.answer ?? offline);
  }

  lose(window: Window): void {
    if (window.wire === null) return;
    this.limbo.push(window.wire);
    window.wire = null;
    this.tell(window, offline);
  }

  refuse(window: Window): void {
    if (window.wire === null || window.wire.answer !== null) return;
    window.wire = null;
    this.tell(window, refused);
  }

  arriveLate(at: number): void {
    this.arrive(this.limbo.splice(at % Math.max(1, this.limbo.length), 1)[0]);
  }

  hear(window: Window, ago: number): void {
    const section = this.server.history.at(-1 - ago) ?? this.server.current;
    this.tell(window, { type: "remoteChanged", section });
  }

  look(window: Window): void {
    if (!needsHistory(window.draft)) return;
    this.tell(window, { type: "historyRead", versions: this.server.history });
  }

  crash(window: Window): void {
    if (window.wire !== null) this.limbo.push(window.wire);
    const left = this.storage(window);
    const drafts = [...left.values()];
    left.clear();
    Object.assign(window, this.opened(window.viewer));
    for (const kept of drafts) this.tell(window, { type: "restored", kept });
  }

  bringBack(window: Window, at: number): void {
    const found = this.server.history[at % Math.max(1, this.server.history.length)];
    if (found) this.tell(window, { type: "broughtBack", version: found.version, body: found.body });
  }

  resolve(window: Window, how: number): void {
    const { draft, viewer } = window;
    if (sectionStatus(draft) !== "conflict" || draft.theirs === null) return;
    const byHand = draft.byHand?.text ?? "";
    if (how === 0) this.giveUp(viewer, byHand, draft.text);
    if (how === 1) this.giveUp(viewer, draft.text + byHand, draft.theirs.body);
    const choice = how === 0 ? "mine" : how === 1 ? "theirs" : "by_hand";
    this.tell(window, { type: "resolved", choice });
  }

  mergeByHand(window: Window, how: number): void {
    const { byHand, text } = window.draft;
    if (byHand === null) return;
    if (how > 0) this.tell(window, { type: "mergeTyped", text: `${byHand.text} ${this.token(window)}` });
    else {
      this.giveUp(window.viewer, byHand.text, text);
      this.tell(window, { type: "mergeLeft" });
    }
  }

  /** What was typed, is not given up, and is nowhere any more. */
  lost(): string[] {
    const kept = [...this.kept.values()].flatMap((storage) => [...storage.values()]);
    const editors = [...this.windows.map(({ draft }) => draft), ...kept];
    const everywhere = [
      this.server.current.body,
      ...this.server.history.map(({ body }) => body),
      ...editors.flatMap(({ text, byHand }) => [text, byHand?.text ?? ""]),
    ].join(" ");
    return [...this.typed].flatMap(([token, by]) =>
      by === "nobody" || everywhere.includes(token) ? [] : [token],
    );
  }
}

const steps = [
  (world: World, window: Window, at: number, how: number) => world.type(window, how % 5, at),
  (world: World, window: Window) => world.send(window),
  (world: World, window: Window) => world.arrive(window.wire),
  (world: World, window: Window) => world.answer(window),
  (world: World, window: Window) => world.lose(window),
  (world: World, window: Window) => world.refuse(window),
  (world: World, _: Window, at: number) => world.arriveLate(at),
  (world: World, window: Window, _: number, how: number) => world.hear(window, how % 3),
  (world: World, window: Window) => world.look(window),
  (world: World, window: Window) => world.crash(window),
  (world: World, window: Window, at: number) => world.bringBack(window, at),
  (world: World, window: Window, _: number, how: number) => world.resolve(window, how % 6),
  (world: World, window: Window, _: number, how: number) => world.mergeByHand(window, how % 4),
  (world: World, _: Window, at: number) => world.server.reword(`Record ${at}.`),
];
/** Typing, sending and hearing happen more often than the rest. */
const often = [0, 0, 0, 1, 1, 2, 3, 3, 4, 7, 7, 8, 9, 11, 11, 12, 12];
const stepAt = fc.oneof(fc.constantFrom(...often), fc.nat(steps.length - 1));
const story = fc.record({
  prefill: fc.constantFrom("", "It began.\n\nIt ended.", "- one\n- two\n- three"),
  viewers: fc.constantFrom(["Ada", "Bo"], ["Ada", "Bo", "Ada"], ["Ada", "Bo", "Cy"]),
  steps: fc.array(fc.tuple(stepAt, fc.nat(2), fc.nat(9), fc.nat(11)), {
    minLength: 10,
    maxLength: 90,
    size: "max",
  }),
  choices: fc.infiniteStream(fc.nat(2)),
});

/** Everybody is online and decides what is asked, until nothing moves any more. */
function settle(world: World, choices: Iterator<number>): void {
  for (let round = 0; round < 60 && !world.atRest; round++) {
    for (const window of world.windows) {
      world.answer(window);
      world.hear(window, 0);
      world.look(window);
      world.resolve(window, choices.next().value ?? 0);
      if (sectionStatus(window.draft) === "refused") world.type(window, 1, 0);
      world.send(window);
    }
  }
}

describe("R-PIR-01 whatever authors do, and whatever the network and their browsers do to them", () => {
  test("nothing that somebody typed and did not give up is ever lost, and at rest everybody reads the same text", () => {
    fc.assert(
      fc.property(story, ({ prefill, viewers, steps: taken, choices }) => {
        const world = new World(prefill, viewers);
        for (const [step, who, at, how] of taken) {
          const window = world.windows[who % world.windows.length];
          if (window) steps[step]?.(world, window, at, how);
          if (world.lost().length > 0) break;
        }
        expect(world.lost()).toEqual([]);
        settle(world, choices);
        expect(world.lost()).toEqual([]);
        const { body, version } = world.server.current;
        for (const { draft } of world.windows) {
          expect(sectionStatus(draft)).toBe("saved");
          expect(draft.text).toBe(body);
          expect(draft.base.version).toBe(version);
        }
      }),
      { numRuns: 2_000 },
    );
  }, 30_000);
});
