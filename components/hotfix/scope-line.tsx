import type { ScopeSummary } from "@/lib/domain/scope";
import { scopeSentence } from "./diff-words";

/** The extent of a change in one sentence (R-FIX-05). */
export function ScopeLine({ summary, className }: { summary: ScopeSummary; className?: string }) {
  return <p {...(className === undefined ? {} : { className })}>{scopeSentence(summary)}.</p>;
}
