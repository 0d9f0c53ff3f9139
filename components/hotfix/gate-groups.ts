import type { HotfixMissing } from "./hotfix-view";

/** Where on the page something that is missing is done. */
export type GatePlace = "revise" | "warning" | "check" | "plan" | "approval" | "none";

export type GateGroup = {
  place: GatePlace;
  remedy: string;
  items: readonly HotfixMissing[];
  /** What several are together, where each need only be named: "14 missing checks". */
  title: string | null;
};

const places: Record<string, GatePlace> = {
  revision: "revise",
  warning: "warning",
  check: "check",
  rollback_plan: "plan",
  approval: "approval",
};

/** What is missing, in its order, with a remedy that several share said once. */
export function gateGroups(missing: readonly HotfixMissing[]): GateGroup[] {
  const groups: { place: GatePlace; remedy: string; items: HotfixMissing[] }[] = [];
  for (const item of missing) {
    const place = places[item.key.split(".")[0] ?? ""] ?? "none";
    const same = groups.find((group) => group.place === place && group.remedy === item.remedy);
    if (same === undefined) groups.push({ place, remedy: item.remedy, items: [item] });
    else same.items.push(item);
  }
  return groups.map(asOne);
}

const checkForm = /^(Missing|Failed) check: (.+)$/;

/** Checks of which several are missing, or several failed, are counted once and named each. */
function asOne(group: { place: GatePlace; remedy: string; items: HotfixMissing[] }): GateGroup {
  const [first, second] = group.items;
  const kind = checkForm.exec(first?.label ?? "")?.[1];
  if (kind === undefined || second === undefined) return { ...group, title: null };
  return {
    ...group,
    title: `${group.items.length} ${kind.toLowerCase()} checks`,
    items: group.items.map((item) => ({ ...item, label: checkForm.exec(item.label)?.[2] ?? item.label })),
  };
}

/** The id of the part of the page where something that is missing is done, from its key. */
export function anchorOf(key: string): string {
  const [kind = "", ...rest] = key.split(".");
  if (kind === "check" || kind === "warning") return `${kind}-${rest.join(".")}`;
  return kind === "rollback_plan" ? "rollback-plan" : kind === "approval" ? "approvals" : "revisions";
}
