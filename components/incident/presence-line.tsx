"use client";

import type { Present } from "./use-presence";

const mostNamed = 4;

/** "Rosa Lin, Sam Ortiz (writing) and 3 others". */
export function presenceWords(present: readonly Pick<Present, "user" | "typing">[]): string {
  const words = present
    .slice(0, mostNamed)
    .map(({ user, typing }) => (typing ? `${user.name} (writing)` : user.name));
  const rest = present.length - words.length;
  if (rest > 0) words.push(rest === 1 ? "1 other" : `${rest} others`);
  const last = words.pop() ?? "";
  return words.length === 0 ? last : `${words.join(", ")} and ${last}`;
}

/** Who else is here. Its line is always there, so that nothing moves; only a change of people is read out. */
export function PresenceLine({ present }: { present: readonly Present[] }) {
  const names = present.map(({ user }) => user.name).join(", ");
  return (
    <p className="mt-1 min-h-[1.125rem] truncate text-ink-2 text-note print:hidden">
      <span aria-hidden="true">{present.length > 0 && `Also here: ${presenceWords(present)}`}</span>
      <span aria-live="polite" className="sr-only">
        {names !== "" && `Also here: ${names}`}
      </span>
    </p>
  );
}
