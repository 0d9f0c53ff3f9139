"use client";

import { type RefObject, Suspense, useRef } from "react";
import { useWish } from "@/components/settings/use-wish";
import { onDemand } from "@/components/ui/on-demand";
import { itemLineId } from "./item-line-id";
import type { ActionItem } from "./item-view";
import type { ItemAsk, ItemWish } from "./item-wish";
import { useReopen } from "./use-item-send";

const ItemDialogs = onDemand(() => import("./item-dialogs"));

function buttonOf(item: ActionItem): HTMLElement | null {
  return document.getElementById(itemLineId(item.id))?.querySelector<HTMLElement>("button") ?? null;
}

type Wishes = {
  viewerId: string | undefined;
  /** Takes the focus when the line that had it has gone. */
  fallback: RefObject<HTMLElement | null>;
  onDone?: ((item: ActionItem) => void) | undefined;
};

/** What can be asked for about the action items on a screen, and the dialog that is asked for. */
export function useItemWishes({ viewerId, fallback, onDone }: Wishes) {
  const { asked, open, ask, close } = useWish<ItemWish>();
  const { reopen } = useReopen();
  const trigger = useRef<Element | null>(null);
  const returnTo = () => {
    const from = trigger.current;
    if (from instanceof HTMLElement && from.isConnected && from.closest("[role=menu]") === null) return from;
    const wish = asked?.wish;
    return (wish !== undefined && wish.kind !== "create" ? buttonOf(wish.item) : null) ?? fallback.current;
  };
  const tools: ItemAsk = {
    ask: (wish) => {
      trigger.current = document.activeElement;
      ask(wish);
    },
    reopen: (item) => {
      void reopen(item).then((saved) => {
        if (saved === null) return;
        onDone?.(saved);
        // The button that was pressed has made room for others.
        if (document.activeElement === document.body) (buttonOf(item) ?? fallback.current)?.focus();
      });
    },
  };
  const dialogs = asked !== null && (
    <Suspense fallback={null}>
      <ItemDialogs
        key={asked.turn}
        wish={asked.wish}
        viewerId={viewerId}
        open={open}
        onClose={close}
        onDone={onDone}
        returnTo={returnTo}
      />
    </Suspense>
  );
  return { tools, dialogs };
}
