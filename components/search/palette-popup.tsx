"use client";

import { Dialog } from "@base-ui/react/dialog";
import { Search, X } from "lucide-react";
import { type RefObject, useId, useRef } from "react";
import { chordOf } from "@/components/shell/shortcut-keys";
import { isMac } from "@/components/shell/use-mac";
import { Kbd } from "@/components/ui/kbd";
import { type PaletteOption, PaletteOptions } from "./palette-options";
import { foundWords } from "./search-view";
import { type PaletteWish, usePalette } from "./use-palette";
import type { PaletteHits } from "./use-palette-hits";

export type PalettePopupProps = PaletteWish & { open: boolean; onOpenChange: (open: boolean) => void };

const look =
  "fade fixed inset-0 flex flex-col bg-surface text-ink data-ending-style:opacity-0 data-starting-style:opacity-0 sm:inset-x-auto sm:top-[10dvh] sm:bottom-auto sm:left-1/2 sm:h-[min(34rem,80dvh)] sm:w-[min(40rem,calc(100vw-2rem))] sm:-translate-x-1/2 sm:rounded-edge sm:border-2 sm:border-ink";

/** Actions and search in one input, by keyboard alone. What is chosen is done once the palette is gone, so that it may take the focus. */
export default function PalettePopup({ open, onOpenChange, ...wish }: PalettePopupProps) {
  const input = useRef<HTMLInputElement>(null);
  const chosen = useRef<PaletteOption | null>(null);
  const choose = (option: PaletteOption) => {
    chosen.current = option;
    onOpenChange(false);
  };
  const afterwards = (isOpen: boolean) => {
    const option = chosen.current;
    chosen.current = null;
    if (!isOpen) option?.run();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange} onOpenChangeComplete={afterwards}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fade fixed inset-0 bg-shade data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup initialFocus={input} className={look}>
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <Palette input={input} wish={wish} onChoose={choose} onClose={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type PaletteProps = {
  input: RefObject<HTMLInputElement | null>;
  wish: PaletteWish;
  onChoose: (option: PaletteOption) => void;
  onClose: () => void;
};

/** Mounted with each opening: nothing of an earlier one is left. */
function Palette({ input, wish, onChoose, onClose }: PaletteProps) {
  const id = useId();
  const palette = usePalette(wish, onChoose);
  const { typed, groups, count, current } = palette;
  return (
    <>
      <div className="flex items-center gap-2 border-ink border-b-2 pr-1 pl-4">
        <Search aria-hidden="true" className="size-5 shrink-0 text-ink-2" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label="Search and commands"
          aria-autocomplete="list"
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          {...(current === null ? {} : { "aria-activedescendant": `${id}-${current}` })}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={200}
          placeholder="Do or find anything"
          value={typed}
          onChange={({ target }) => palette.type(target.value)}
          onKeyDown={(event) => {
            if (chordOf(event.nativeEvent, isMac()) === "mod+k") {
              event.preventDefault();
              return onClose();
            }
            palette.onKeyDown(event);
          }}
          className="min-h-14 min-w-0 flex-1 bg-transparent text-input outline-none"
        />
        <Dialog.Close
          aria-label="Close"
          className="flex min-h-11 min-w-11 items-center justify-center rounded-edge"
        >
          <X aria-hidden="true" className="size-5" />
        </Dialog.Close>
      </div>
      <PaletteOptions
        id={id}
        groups={groups}
        current={current}
        onChoose={onChoose}
        onPoint={palette.setReached}
      />
      <Foot found={palette.found} actions={palette.actions} />
    </>
  );
}

function stateWords({ state, hits }: PaletteHits, actions: number): string {
  if (state === "looking") return "Looking…";
  if (state === "away") return "No answer from the server: only actions are listed.";
  const listed = actions === 0 ? [] : [`${actions} ${actions === 1 ? "action" : "actions"}`];
  return [...(state === "found" ? [foundWords(hits.length, false)] : []), ...listed].join(", ");
}

/** How much is listed, told politely, and which keys move. */
function Foot({ found, actions }: { found: PaletteHits; actions: number }) {
  return (
    <div className="flex items-center justify-between gap-4 border-line border-t px-4 py-2 text-ink-2 text-note">
      <p role="status">{stateWords(found, actions)}</p>
      <p aria-hidden="true" className="flex shrink-0 items-center gap-1 max-sm:hidden">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> move <Kbd>Enter</Kbd> choose <Kbd>Esc</Kbd> close
      </p>
    </div>
  );
}
