/** One shortcut: its keys in order as typed ("c", or "g" then "i"), and what it does in words. */
export type Shortcut = { keys: readonly string[]; label: string; run: () => void };

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
