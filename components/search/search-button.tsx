"use client";

import { Search } from "lucide-react";
import { Suspense, useEffect, useState } from "react";
import { keyName, type Shortcut } from "@/components/shell/shortcut-keys";
import { useShortcut, useShortcutList } from "@/components/shell/shortcuts";
import { useMac } from "@/components/shell/use-mac";
import { buttonStyle } from "@/components/ui/button-style";
import { classNames } from "@/components/ui/class-names";
import { onDemand } from "@/components/ui/on-demand";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import { whenIdle } from "@/lib/client/when-idle";

const load = () => import("./palette-popup");
const PalettePopup = onDemand(load);

/** Opens the palette, as its keys do from anywhere. The palette's code comes once the page has nothing better to do. */
export function SearchButton({ machinery }: { machinery: boolean }) {
  const mac = useMac();
  const readShortcuts = useShortcutList();
  const [open, setOpen] = useState(false);
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[] | null>(null);
  const show = () => {
    setShortcuts([...readShortcuts()]);
    setOpen(true);
  };
  useShortcut("mod+k", "Search and commands", show, "everywhere");
  useEffect(() => whenIdle(() => fetchAhead(load)), []);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label="Search and commands"
        aria-keyshortcuts={mac ? "Meta+K" : "Control+K"}
        onPointerEnter={() => fetchAhead(load)}
        onClick={show}
        className={classNames(
          buttonStyle({ variant: "quiet", size: "row" }),
          "min-h-11 min-w-11 px-2 lg:min-h-9 lg:border-control lg:font-normal",
        )}
      >
        <Search aria-hidden="true" className="size-5 lg:size-4" />
        <span aria-hidden="true" className="hidden text-ink-2 lg:inline">
          Search
        </span>
        <span aria-hidden="true" className="hidden font-mono text-ink-2 text-note lg:inline">
          {keyName("mod+k", mac)}
        </span>
      </button>
      {shortcuts !== null && (
        <Suspense fallback={null}>
          <PalettePopup open={open} onOpenChange={setOpen} machinery={machinery} shortcuts={shortcuts} />
        </Suspense>
      )}
    </>
  );
}
