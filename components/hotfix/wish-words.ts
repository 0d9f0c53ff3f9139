import type { HotfixView } from "./hotfix-view";
import type { HotfixWish } from "./hotfix-wish";

const words: Record<HotfixWish["kind"], { label: string; action: string }> = {
  revise: { label: "Record a revision", action: "hotfix.edit" },
  deploy: { label: "Deploy to production", action: "hotfix.deploy" },
  end: { label: "Say how it ended", action: "hotfix.deploy" },
  verify: { label: "Verify", action: "hotfix.check" },
  bypass: { label: "Go past the gate", action: "hotfix.bypass" },
  plan: { label: "Write the rollback plan", action: "hotfix.rollback_plan" },
  edit: { label: "Edit", action: "hotfix.edit" },
  abandon: { label: "Abandon this hotfix", action: "hotfix.edit" },
  next_attempt: { label: "Start the next attempt", action: "hotfix.edit" },
};

/** What the button for a wish says. */
export function wishLabel({ kind }: HotfixWish): string {
  return words[kind].label;
}

/** Whether the viewer may have the wish fulfilled at all. */
export function mayWish({ allowed }: Pick<HotfixView, "allowed">, kind: HotfixWish["kind"]): boolean {
  return allowed.includes(words[kind].action);
}
