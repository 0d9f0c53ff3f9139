import type { ComboboxOption } from "@/components/ui/use-combobox";
import { zoneClock } from "@/lib/domain/moment-words";

const most = 50;

/** A zone's name as people read it: `America/New York`. */
export function zoneLabel(name: string): string {
  return name.replaceAll("_", " ");
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
  const place = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  return names
    .filter((name) => words.every((word) => name.toLowerCase().includes(word)))
    .sort((a, b) => place(a) - place(b))
    .slice(0, most)
    .map((name) => ({ value: name, label: zoneLabel(name), note: zoneClock(now, name) }));
}
