"use client";

import { Bell as BellIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { Suspense, useRef, useState } from "react";
import { useShortcut } from "@/components/shell/shortcuts";
import { buttonStyle } from "@/components/ui/button-style";
import { classNames } from "@/components/ui/class-names";
import { MenuOpening } from "@/components/ui/menu-opening";
import { onDemand } from "@/components/ui/on-demand";
import { fetchAhead } from "@/lib/client/fetch-ahead";
import { bellName, countWords } from "./notice-view";
import { useUrgent } from "./use-urgent";

const load = () => import("./notices-popup");
const NoticesPopup = onDemand(load);

/** How many notices are unread, and the way to them. The count lies over the bell: it moves nothing when it comes or goes. */
export function Bell() {
  const [open, setOpen] = useState(false);
  const [home, setHome] = useState<HTMLElement | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const router = useRouter();
  const unread = useUrgent()?.unread ?? 0;
  useShortcut("g n", "Go to your notices", () => router.push("/notices"), "everywhere");
  const show = () => {
    setHome(button.current?.closest("header") ?? null);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={bellName(unread)}
        onPointerEnter={() => fetchAhead(load)}
        onFocus={() => fetchAhead(load)}
        onClick={() => (open ? setOpen(false) : show())}
        className={classNames(
          buttonStyle({ variant: "quiet", size: "row" }),
          "relative min-h-11 min-w-11 px-2",
        )}
      >
        <BellIcon aria-hidden="true" className="size-5" />
        {unread > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-0.5 right-0 min-w-5 rounded-edge border border-surface bg-ink px-1 text-canvas text-note leading-[1.125rem]"
          >
            {countWords(unread)}
          </span>
        )}
      </button>
      {home !== null && (
        <Suspense fallback={<MenuOpening anchor={button} open={open} onCancel={() => setOpen(false)} />}>
          <NoticesPopup anchor={button} home={home} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
