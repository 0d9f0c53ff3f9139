"use client";

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { ShortcutHelp } from "./shortcut-help";
import { isPlainKey, keyOutcome, pairMs, type Shortcut } from "./shortcut-keys";

type Register = (shortcut: Shortcut) => () => void;
type ShortcutDesk = { register: Register; showHelp: () => void; singleKeys: boolean };

const ShortcutContext = createContext<ShortcutDesk | null>(null);

const typing = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether keys belong to somebody else: to what is typed into, or to a dialog or list that is open, wherever the focus is. */
function isTaken(target: EventTarget | null): boolean {
  if (target instanceof Element && target.closest(typing) !== null) return true;
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

/** Listens for single keys while `on`; `read` answers the shortcuts of the moment. */
function useKeys(read: () => readonly Shortcut[], on: boolean): void {
  const waiting = useRef<{ key: string; at: number } | null>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isPlainKey(event) || isTaken(event.target)) return;
    const held = waiting.current;
    const first = held !== null && event.timeStamp - held.at < pairMs ? held.key : null;
    const outcome = keyOutcome(read(), first, event.key);
    waiting.current = outcome.kind === "wait" ? { key: outcome.first, at: event.timeStamp } : null;
    if (outcome.kind !== "run") return;
    event.preventDefault();
    outcome.shortcut.run();
  });
  useEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [on]);
}

export type ShortcutsProps = {
  /** False where the person switched single keys off (WCAG 2.1.4): the help stays, nothing listens. */
  singleKeys: boolean;
  children: ReactNode;
};

/** Single-key shortcuts for everything below, and the help that lists them (`?`). */
export function Shortcuts({ singleKeys, children }: ShortcutsProps) {
  const registered = useRef<Shortcut[]>([]);
  const [listed, setListed] = useState<readonly Shortcut[] | null>(null);
  const showHelp = useCallback(() => setListed([...registered.current]), []);
  const register = useCallback<Register>((shortcut) => {
    registered.current.push(shortcut);
    return () => {
      registered.current = registered.current.filter((other) => other !== shortcut);
    };
  }, []);
  const desk = useMemo(() => ({ register, showHelp, singleKeys }), [register, showHelp, singleKeys]);
  useKeys(() => registered.current, singleKeys);
  return (
    <ShortcutContext.Provider value={desk}>
      <HelpKey />
      {children}
      <ShortcutHelp
        open={listed !== null}
        shortcuts={listed ?? []}
        singleKeys={singleKeys}
        onClose={() => setListed(null)}
      />
    </ShortcutContext.Provider>
  );
}

function HelpKey() {
  const { showHelp } = useShortcutDesk();
  useShortcut("?", "Show this list", showHelp);
  return null;
}

function useShortcutDesk(): ShortcutDesk {
  const desk = useContext(ShortcutContext);
  if (desk === null) throw new Error("Shortcuts must be around what uses them.");
  return desk;
}

/** Opens the list of shortcuts. */
export function useShortcutHelp(): () => void {
  return useShortcutDesk().showHelp;
}

/** Adds a shortcut while the component is on the page: "n", or "g i" for two keys one after the other. It is listed in the help. */
export function useShortcut(keys: string, label: string, run: () => void): void {
  const { register } = useShortcutDesk();
  const latest = useEffectEvent(run);
  useEffect(() => register({ keys: keys.split(" "), label, run: () => latest() }), [register, keys, label]);
}
