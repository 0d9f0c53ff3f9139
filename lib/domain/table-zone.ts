import { abbreviatedOffset } from "./clock-text";
import { isTimeZone, type Zone } from "./time-zone";

const commonZones = new Map([
  ["ET", "America/New_York"],
  ["CT", "America/Chicago"],
  ["MT", "America/Denver"],
  ["PT", "America/Los_Angeles"],
]);

/** The zone that the title of a time column names (`Time (UTC)`, `Time (PT)`, `When (UTC+2)`): null for none, the bare word where it means no one zone. */
export function titleZone(title: string): { zone: Zone; label: string } | string | null {
  const shift = /(?:utc|gmt)\s?([+\-−])(\d{1,2})(?::?(\d{2}))?/i.exec(title);
  if (shift !== null) {
    const size = Number(shift[2]) * 60 + Number(shift[3] ?? "0");
    return { zone: shift[1] === "+" ? size : -size, label: shift[0] };
  }
  if (/\b(?:utc|gmt|zulu)\b|\(Z\)/i.test(title)) return { zone: "UTC", label: "UTC" };
  const named = /[([]([^)\]]+)[)\]]/.exec(title)?.[1]?.trim();
  if (named === undefined) return null;
  const zone =
    abbreviatedOffset(named) ??
    commonZones.get(named) ??
    (isTimeZone(named) && named.includes("/") ? named : null);
  if (zone !== null) return { zone, label: named };
  return /^[A-Z]{2,5}$/.test(named) ? named : null;
}
