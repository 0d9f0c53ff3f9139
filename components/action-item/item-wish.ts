import type { MenuEntry } from "@/components/ui/menu";
import type { ActionItem } from "./item-view";

/** What somebody wants to do with action items in a dialog. */
export type ItemWish = { kind: "create" } | { kind: "edit" | "done" | "dropped"; item: ActionItem };

/** What a list lets its rows ask for. */
export type ItemAsk = {
  ask: (wish: ItemWish) => void;
  reopen: (item: ActionItem) => void;
};

/** The entries of an item's menu; none for who may not change it. */
export function itemMenu(item: ActionItem, { ask, reopen }: ItemAsk): MenuEntry[][] {
  if (!item.editable) return [];
  if (item.state !== "open") {
    return [[{ kind: "action", label: "Open again", onSelect: () => reopen(item) }]];
  }
  return [
    [
      { kind: "action", label: "Mark as done", onSelect: () => ask({ kind: "done", item }) },
      { kind: "action", label: "Edit", onSelect: () => ask({ kind: "edit", item }) },
    ],
    [{ kind: "action", label: "Drop", onSelect: () => ask({ kind: "dropped", item }) }],
  ];
}
