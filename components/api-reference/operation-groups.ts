import type { Operation } from "@/lib/contracts/operation";
import { operations, streams } from "@/lib/contracts/operations";

/** Operations about one thing, under the word with which their addresses begin. */
export type OperationGroup = { key: string; title: string; operations: readonly Operation[] };

/** What a part of the document is called: its own word, and after `/incidents/{id}/` the one that follows. */
function groupOf({ path }: Operation): string {
  const [, first = "", second, third] = path.split("/");
  if (first !== "incidents" || second === undefined || third === undefined) return first;
  return third.startsWith("review") ? "review" : third;
}

function titleOf(key: string): string {
  const words = key.replace(/-/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every operation of the contract, grouped, in the contract's own order. */
export const operationGroups: readonly OperationGroup[] = group([...operations, ...streams]);

function group(all: readonly Operation[]): OperationGroup[] {
  const byKey = new Map<string, Operation[]>();
  for (const one of all) {
    const key = groupOf(one);
    byKey.set(key, [...(byKey.get(key) ?? []), one]);
  }
  return [...byKey].map(([key, list]) => ({ key, title: titleOf(key), operations: list }));
}

/** The name under which an operation can be linked to. */
export function anchorOf({ method, path }: Operation): string {
  return `${method}-${path.replace(/[{}]/g, "").replace(/[^\w]+/g, "-")}`.toLowerCase().replace(/-+$/, "");
}
