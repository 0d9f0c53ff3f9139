"use client";

import {
  createContext,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { onDemand } from "@/components/ui/on-demand";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import { whenIdle } from "@/lib/client/when-idle";
import { chordOf, isPlainKey, keyOutcome, pairMs, type Shortcut, type ShortcutReach } from "./shortcut-keys";
import { isMac } from "./use-mac";

const loadHelp = () => import("./shortcut-help");
const ShortcutHelp = onDemand(loadHelp);

type Register = (shortcut: Shortcut) => () => void;
type ShortcutDesk = { register: Register; read: () => readonly Shortcut[]; showHelp: () => void };

const ShortcutContext = createContext<ShortcutDesk | null>(null);

const typing = "input, textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether a dialog or a list is open, which must be dealt with first. */
function isCovered(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;
}

/** Whether keys belong to somebody else: to what is typed into, or to a dialog or list that is open, wherever the focus is. */
function isTaken(target: EventTarget | null): boolean {
  return (target instanceof Element && target.closest(typing) !== null) || isCovered();
}

/** Listens for keys held together, also while something is typed. */
function useChords(read: () => readonly Shortcut[]): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const chord = chordOf(event, isMac());
      const wanted = chord === null ? undefined : read().findLast(({ keys }) => keys[0] === chord);
      if (wanted === undefined) return;
      // The browser's own meaning of the keys would take the person away from an open dialog.
      event.preventDefault();
      if (!isCovered()) wanted.run();
    };
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [read]);
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
  /** False where the person switched single keys off (WCAG 2.1.4): the help stays, and only keys held together are listened for. */
  singleKeys: boolean;
  children: ReactNode;
};

/** Shortcuts for everything below, and the help that lists them (`?`). */
export function Shortcuts({ singleKeys, children }: ShortcutsProps) {
  const registered = useRef<Shortcut[]>([]);
  const [listed, setListed] = useState<readonly Shortcut[] | null>(null);
  const [asked, setAsked] = useState(false);
  const read = useCallback(() => registered.current, []);
  const showHelp = useCallback(() => {
    setAsked(true);
    setListed([...registered.current]);
  }, []);
  const register = useCallback<Register>((shortcut) => {
    registered.current.push(shortcut);
    return () => {
      registered.current = registered.current.filter((other) => other !== shortcut);
    };
  }, []);
  const desk = useMemo(() => ({ register, read, showHelp }), [register, read, showHelp]);
  useKeys(read, singleKeys);
  useChords(read);
  useEffect(() => whenIdle(() => fetchAhead(loadHelp)), []);
  return (
    <ShortcutContext.Provider value={desk}>
      {children}
      <HelpKey />
      {asked && (
        <Suspense fallback={null}>
          <ShortcutHelp
            open={listed !== null}
            shortcuts={listed ?? []}
            singleKeys={singleKeys}
            onClose={() => setListed(null)}
          />
        </Suspense>
      )}
    </ShortcutContext.Provider>
  );
}

function HelpKey() {
  const { showHelp } = useShortcutDesk();
  useShortcut("?", "Show the keyboard shortcuts", showHelp, "everywhere");
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

/** Answers the shortcuts of the moment. */
export function useShortcutList(): () => readonly Shortcut[] {
  return useShortcutDesk().read;
}

/**
 * Adds a shortcut while the component is on the page: "n", "g i" for two keys one after the other, "mod+k" for keys held together. It is
 * listed in the help and in the palette, as the page's own unless its reach is everywhere.
 */
export function useShortcut(
  keys: string,
  label: string,
  run: () => void,
  reach: ShortcutReach = "page",
): void {
  const { register } = useShortcutDesk();
  const latest = useEffectEvent(run);
  useEffect(
    () => register({ keys: keys.split(" "), label, reach, run: () => latest() }),
    [register, keys, label, reach],
  );
}
