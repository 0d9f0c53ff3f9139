"use client";

import type { KeyboardEvent, RefObject } from "react";
import { useShortcut } from "@/components/shell/shortcuts";

/** Moves the focus by rows: to the first or the last one when none has it, and never round the end. */
function move(list: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>("a[data-row]") ?? [])];
  const place = rows.findIndex((row) => row.matches(":focus"));
  const target = place === -1 ? (step === 1 ? 0 : rows.length - 1) : place + step;
  rows[target]?.focus();
}

/** `j` and `k` anywhere on the page, and the arrow keys inside the list, move between rows; Enter opens the row that has the focus. */
export function useRowKeys(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  useShortcut("j", "Next incident of the list", () => move(list.current, 1));
  useShortcut("k", "Previous incident of the list", () => move(list.current, -1));
  return (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    move(list.current, event.key === "ArrowDown" ? 1 : -1);
  };
}
