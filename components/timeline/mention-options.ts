import type { ComboboxOption } from "@/components/ui/use-combobox";
import { handleOf } from "@/lib/domain/mention";

type Person = { name: string; email: string };
const most = 8;

/** Who may be meant by what is typed after an @: those whose handle starts with it first, then those whose handle or name contains it. */
export function mentionOptions(people: readonly Person[], typed: string): ComboboxOption[] {
  const asked = typed.toLowerCase();
  const named = people.flatMap(({ name, email }) => {
    const handle = handleOf(email);
    if (handle === null) return [];
    const rank = handle.startsWith(asked)
      ? 0
      : handle.includes(asked) || name.toLowerCase().includes(asked)
        ? 1
        : 2;
    return rank === 2 ? [] : [{ rank, option: { value: handle, label: name, note: `@${handle}` } }];
  });
  const seen = new Set<string>();
  return named
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option)
    .filter(({ value }) => !seen.has(value) && seen.add(value))
    .slice(0, most);
}
