import type { PolicyChange } from "@/lib/domain/policy-diff";

/** The difference between two policies in words, one change a line. */
export function ChangeList({ changes, label }: { changes: readonly PolicyChange[]; label: string }) {
  return (
    <ul aria-label={label} className="border-line border-t">
      {changes.map(({ where, what }) => (
        <li key={`${where}: ${what}`} className="border-line border-b py-1.5">
          <span className="font-bold">{where}</span>: {what}
        </li>
      ))}
    </ul>
  );
}
