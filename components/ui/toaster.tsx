"use client";

import { X } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { problemWords } from "@/lib/client/api-problem";
import { Button } from "./button";
import { classNames } from "./class-names";
import { dismissToast, noToasts, onToasts, shownToasts, type Toast, toast, toastMs } from "./toast-store";

/** Where messages of `toast()` appear: one polite region, at the bottom. */
export function Toaster() {
  const toasts = useSyncExternalStore(onToasts, shownToasts, noToasts);
  return (
    <section
      aria-label="Messages"
      aria-live="polite"
      className="flex flex-col items-start gap-2 empty:hidden"
    >
      {toasts.map((shown) => (
        <Message key={shown.id} shown={shown} />
      ))}
    </section>
  );
}

/** Lets a message go after its time, which stands still while it is pointed at or has the focus. */
function useExpiry({ id, tone }: Toast, held: boolean): void {
  useEffect(() => {
    if (held || tone === "error") return;
    const timer = setTimeout(() => dismissToast(id), toastMs);
    return () => clearTimeout(timer);
  }, [id, tone, held]);
}

function Message({ shown }: { shown: Toast }) {
  const [held, setHeld] = useState(false);
  const [undoing, setUndoing] = useState(false);
  useExpiry(shown, held || undoing);
  const undo = shown.undo;
  const takeBack = async () => {
    if (undo === undefined) return;
    setUndoing(true);
    try {
      await undo.run();
    } catch (error) {
      toast({ message: `Not undone. ${problemWords(error)}`, tone: "error" });
    }
    dismissToast(shown.id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at a message only keeps it there.
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className={classNames(
        "pointer-events-auto flex max-w-full items-center gap-2 rounded-edge border-2 py-1 pr-1 pl-3",
        shown.tone === "error" ? "border-breach bg-p0-wash text-ink" : "border-ink bg-surface text-ink",
      )}
    >
      <p className="min-w-0 py-1.5">{shown.message}</p>
      {undo !== undefined && (
        <Button size="row" loading={undoing && "Undoing…"} onClick={takeBack}>
          {undo.label ?? "Undo"}
        </Button>
      )}
      <Button variant="quiet" size="row" aria-label="Dismiss" onClick={() => dismissToast(shown.id)}>
        <X aria-hidden="true" className="size-4" />
      </Button>
    </div>
  );
}
