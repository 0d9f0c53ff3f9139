import type { ComboboxOption } from "@/components/ui/use-combobox";
import { zoneClock } from "@/lib/domain/moment-words";

const most = 50;

/** A zone's name as people read it: `America/New York`. */
export function zoneLabel(name: string): string {
  return name.replaceAll("_", " ");
}

/** Whether some part of the name starts with the word: `tok` is Tokyo before it is Vostok. */
function startsPart(name: string, word: string): boolean {
  return name.split(/[_/]/).some((part) => part.startsWith(word));
}

/** The zones whose names contain every word that was typed, with the clock of each; `own` and `UTC` come first. At most 50. */
export function matchingZones(
  names: readonly string[],
  text: string,
  own: string,
  now: Date,
): ComboboxOption[] {
  const words = text.toLowerCase().split(/[\s_/]+/);
  const first = [own, "UTC"];
  const place = (name: string) => {
    if (first.includes(name)) return first.indexOf(name);
    return first.length + (words.every((word) => startsPart(name.toLowerCase(), word)) ? 0 : 1);
  };
  return names
    .filter((name) => words.every((word) => name.toLowerCase().includes(word)))
    .sort((a, b) => place(a) - place(b))
    .slice(0, most)
    .map((name) => ({ value: name, label: zoneLabel(name), note: zoneClock(now, name) }));
}
