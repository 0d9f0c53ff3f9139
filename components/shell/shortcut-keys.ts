/** Whether a shortcut belongs to the page that is shown or to all of them. */
export type ShortcutReach = "page" | "everywhere";

/**
 * One shortcut: its keys in order as typed ("c", or "g" then "i"; "mod+k" is K held with Ctrl, on a Mac with Command), and what it does in words.
 */
export type Shortcut = { keys: readonly string[]; label: string; reach: ShortcutReach; run: () => void };

/** How long the second key of a pair may take, in milliseconds. */
export const pairMs = 1_500;

export type KeyOutcome =
  | { kind: "run"; shortcut: Shortcut }
  | { kind: "wait"; first: string }
  | { kind: "none" };

/** What a key means after the one that may be waiting for its second; of two with the same keys the later registered wins. */
export function keyOutcome(shortcuts: readonly Shortcut[], waiting: string | null, key: string): KeyOutcome {
  const typed = waiting === null ? [key] : [waiting, key];
  const matches = shortcuts.filter((shortcut) => typed.every((one, place) => shortcut.keys[place] === one));
  const whole = matches.findLast((shortcut) => shortcut.keys.length === typed.length);
  if (whole !== undefined) return { kind: "run", shortcut: whole };
  if (matches.length > 0) return { kind: "wait", first: key };
  return waiting === null ? { kind: "none" } : keyOutcome(shortcuts, null, key);
}

type KeyFacts = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat" | "isComposing"> & {
  defaultPrevented: boolean;
};

/** Whether a key press may be a shortcut at all: a plain key, pressed once, that nobody else took. */
export function isPlainKey(event: KeyFacts): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  return !event.repeat && !event.isComposing && !event.defaultPrevented && event.key.length === 1;
}

/** The shortcut's name of a press that holds Ctrl, on a Mac Command, and nothing else: "mod+k"; null for any other press. */
export function chordOf(event: KeyFacts & Pick<KeyboardEvent, "shiftKey">, mac: boolean): string | null {
  const held = mac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!held || event.altKey || event.shiftKey) return null;
  if (event.repeat || event.isComposing || event.defaultPrevented) return null;
  return `mod+${event.key.toLowerCase()}`;
}

/** Whether a shortcut is a single key, or two one after the other, that can be switched off (WCAG 2.1.4). */
export function isSingleKeys({ keys }: Pick<Shortcut, "keys">): boolean {
  return keys.every((key) => !key.startsWith("mod+"));
}

/** A key as it stands on the keyboard. */
export function keyName(key: string, mac: boolean): string {
  if (!key.startsWith("mod+")) return key;
  return `${mac ? "⌘" : "Ctrl+"}${key.slice("mod+".length).toUpperCase()}`;
}

/** Shortcuts of the page and of everywhere, apart; of two with the same keys only the one that works. */
export function byReach(shortcuts: readonly Shortcut[]): Record<ShortcutReach, Shortcut[]> {
  const keysOf = ({ keys }: Shortcut) => keys.join(" ");
  const working = shortcuts.filter(
    (shortcut, place) => !shortcuts.slice(place + 1).some((later) => keysOf(later) === keysOf(shortcut)),
  );
  return {
    page: working.filter(({ reach }) => reach === "page"),
    everywhere: working.filter(({ reach }) => reach === "everywhere"),
  };
}
