import { dueWords, ruleFacts } from "@/lib/domain/rule-words";
import type { TimerRule } from "@/lib/domain/timer";

/** Timer rules to read: what, by when, and how. */
export function RulesReading({ rules }: { rules: readonly TimerRule[] }) {
  if (rules.length === 0) return <p className="text-ink-2">No timer rules.</p>;
  return (
    <ul className="border-line border-t">
      {rules.map((rule) => (
        <li key={rule.rule} className="border-line border-b py-2">
          <p className="flex flex-wrap justify-between gap-x-4">
            <span className="font-bold">{rule.label}</span>
            <code className="font-mono text-ink-2 text-note">{rule.rule}</code>
          </p>
          <p>Due {dueWords(rule)}</p>
          <p className="text-ink-2 text-note">{sentence(ruleFacts(rule))}</p>
        </li>
      ))}
    </ul>
  );
}

function sentence(facts: readonly string[]): string {
  const words = facts.join("; ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
