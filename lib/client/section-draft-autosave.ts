import { ApiProblem, problemWords } from "./api-problem";
import { type SectionEvent, type SectionVersion, sectionDraft } from "./section-draft";
import {
  draftOf,
  type KeptSection,
  keptOf,
  needsHistory,
  nextSave,
  type SavedText,
  type SectionDraft,
  type SectionSave,
} from "./section-draft-state";

/** So long after the last key a text is saved; while somebody never stops typing, this often. */
const quietMs = 1_200;
const longestMs = 10_000;
const firstRetryMs = 2_000;
const longestRetryMs = 30_000;

export type SectionPorts = {
  /** Sends a save; `leaving` where the page may be gone before the answer. Throws `ApiProblem`. */
  send: (save: SectionSave, leaving: boolean) => Promise<SavedText>;
  /** What was saved after this version. Throws `ApiProblem`. */
  history: (after: number) => Promise<readonly SectionVersion[]>;
  /** The section as it stands, from the `current` of a refusal; null when it is none. */
  currentIn: (value: unknown) => SavedText | null;
  /** Keeps a draft in this browser; answers whether it could. */
  keep: (kept: KeptSection | null) => boolean;
  /** Hands over what earlier windows left, and forgets it there once `take` has answered that it is kept. */
  leftBehind: (take: (kept: KeptSection) => boolean) => void;
};

/** An author's copy, and whether this browser keeps what is unsaved of it. */
export type SectionSight = { draft: SectionDraft; kept: boolean };

type Timer = ReturnType<typeof setTimeout>;

function isAway({ status }: ApiProblem): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

function isOffline(event: SectionEvent): boolean {
  return event.type === "failed" && event.trouble.kind === "offline";
}

/** What a failed request means for the draft. */
function failure(error: unknown, currentIn: SectionPorts["currentIn"]): SectionEvent {
  const words = problemWords(error);
  if (!(error instanceof ApiProblem) || isAway(error)) {
    return { type: "failed", trouble: { kind: "offline", words } };
  }
  const current = error.status === 409 ? currentIn(error.current) : null;
  if (current !== null) return { type: "conflicted", current };
  return { type: "failed", trouble: { kind: "refused", words } };
}

/**
 * Saves a section by itself (R-PIR-01): soon after the last key, again while no answer comes, one save at a time. Every change is kept in this browser before
 * anything else happens.
 */
export class SectionAutosave {
  private sight: SectionSight;
  private readonly listeners = new Set<() => void>();
  private quiet: Timer | undefined;
  private longest: Timer | undefined;
  private retryMs = firstRetryMs;
  private asking = false;
  private stopped = true;
  private begun = false;
  /** What came while characters are being composed, which a change of the text would break off. */
  private composing: { heard: SavedText | null } | null = null;

  constructor(
    section: SavedText,
    private readonly ports: SectionPorts,
  ) {
    this.sight = { draft: draftOf(section), kept: true };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): SectionSight => this.sight;

  /** Brings back what was kept and begins to save. `early` is what was typed before the page's script had loaded. */
  start(early: string | null): void {
    this.stopped = false;
    const { base } = this.sight.draft;
    this.ports.leftBehind((kept) => this.tell({ type: "restored", kept }));
    if (early !== null && early !== base.body && !this.begun) {
      this.tell({ type: "restored", kept: { base, text: early, unsure: [], byHand: null } });
    }
    this.begun = true;
    this.plan();
  }

  /** Sends what is unsaved and waits for nothing more; an answer that still comes is heard. */
  stop(): void {
    this.saveNow(true);
    this.stopped = true;
    this.clear();
  }

  /** Something that its author did; a choice is saved at once, what is typed when the typing pauses. */
  act(event: SectionEvent): void {
    this.tell(event);
    if (event.type === "resolved" || event.type === "broughtBack") this.saveNow();
    if (event.type === "typed" && this.sight.draft.trouble?.kind !== "offline") {
      clearTimeout(this.quiet);
      this.quiet = undefined;
    }
    this.plan();
  }

  hear(section: SavedText): void {
    if (this.composing !== null) this.composing.heard = section;
    else {
      this.tell({ type: "remoteChanged", section });
      this.plan();
    }
  }

  compose(begun: boolean): void {
    const heard = this.composing?.heard ?? null;
    this.composing = begun ? { heard } : null;
    if (!begun && heard !== null) this.hear(heard);
  }

  /** The connection is back: what waits for it goes on at once. */
  connected(): void {
    if (this.sight.draft.trouble?.kind === "offline") this.saveNow();
  }

  saveNow(leaving = false): void {
    this.clear();
    const save = nextSave(this.sight.draft);
    if (save !== null) void this.send(save, leaving);
    else if (needsHistory(this.sight.draft)) void this.look();
  }

  private tell(event: SectionEvent): boolean {
    const draft = sectionDraft(this.sight.draft, event);
    if (draft === this.sight.draft) return this.sight.kept;
    this.sight = { draft, kept: this.ports.keep(keptOf(draft)) };
    for (const listener of this.listeners) listener();
    return this.sight.kept;
  }

  private clear(): void {
    clearTimeout(this.quiet);
    clearTimeout(this.longest);
    this.quiet = undefined;
    this.longest = undefined;
  }

  /** Sees to it that what is to be done will be. */
  private plan(): void {
    const { draft } = this.sight;
    const looks = needsHistory(draft);
    if (this.stopped || this.quiet !== undefined || !(looks || nextSave(draft) !== null)) return;
    const away = draft.trouble?.kind === "offline";
    const pause = away ? this.retryMs : looks ? 0 : quietMs;
    this.quiet = setTimeout(() => this.due(), pause);
    if (!away && !looks) this.longest ??= setTimeout(() => this.due(), longestMs);
  }

  private due(): void {
    this.clear();
    if (this.composing === null) this.saveNow();
    else this.plan();
  }

  private async send(save: SectionSave, leaving: boolean): Promise<void> {
    this.tell({ type: "saveStarted" });
    this.answered(
      await this.ports.send(save, leaving).then(
        (section): SectionEvent => ({ type: "saved", section }),
        (error: unknown) => failure(error, this.ports.currentIn),
      ),
    );
  }

  private async look(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    const event = await this.ports.history(this.sight.draft.base.version).then(
      (versions): SectionEvent => ({ type: "historyRead", versions }),
      // A history that may not be read tells nothing: the texts are compared without it.
      (error: unknown): SectionEvent => {
        const found = failure(error, () => null);
        return isOffline(found) ? found : { type: "historyRead", versions: [] };
      },
    );
    this.asking = false;
    if (needsHistory(this.sight.draft)) this.answered(event);
    else this.plan();
  }

  private answered(event: SectionEvent): void {
    this.tell(event);
    this.plan();
    this.retryMs = isOffline(event) ? Math.min(this.retryMs * 2, longestRetryMs) : firstRetryMs;
    // What was typed last, while the save before it was under way, is not left behind with the page.
    if (this.stopped && event.type === "saved") this.saveNow(true);
  }
}
