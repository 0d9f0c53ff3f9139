import { classNames } from "@/components/ui/class-names";
import { type HotfixState, hotfixStateLabels } from "@/lib/domain/hotfix-words";

function tone(state: HotfixState): string {
  if (state === "verified") return "text-ok";
  return state === "rolled_back" || state === "abandoned" ? "text-hold" : "text-ink";
}

/** Where a hotfix stands, as a word; colour only says how it ended. */
export function StateWord({ state, className }: { state: HotfixState; className?: string }) {
  return (
    <span className={classNames("whitespace-nowrap", tone(state), className)}>
      {hotfixStateLabels[state]}
    </span>
  );
}

/** That a hotfix went to production past its gate, which is never forgotten (R-FIX-04). */
export function BypassMark() {
  return (
    <span className="whitespace-nowrap rounded-edge border border-breach px-1.5 text-breach text-note">
      Past the gate
    </span>
  );
}
