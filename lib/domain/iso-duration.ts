const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const week = 7 * day;

const shape =
  /^P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})(?:\.(\d{1,3}))?S)?)?$/;

/**
 * Reads an ISO-8601 duration of weeks, days, hours, minutes and seconds (`PT2H`, `P1DT30M`, `PT0.5S`) as milliseconds;
 * null when it is anything else. Years and months are refused, because their length depends on where they start.
 */
export function parseDuration(text: string): number | null {
  if (text === "P" || text.endsWith("T")) return null;
  const match = shape.exec(text);
  if (!match) return null;
  const part = (group: number) => Number(match[group] ?? 0);
  const fraction = Number((match[6] ?? "").padEnd(3, "0"));
  return part(1) * week + part(2) * day + part(3) * hour + part(4) * minute + part(5) * second + fraction;
}

/** Milliseconds of a duration that has already been validated; throws RangeError when it has not. */
export function durationMs(text: string): number {
  const ms = parseDuration(text);
  if (ms === null) throw new RangeError(`Not an ISO-8601 duration of weeks to seconds: ${text}`);
  return ms;
}

/** Writes whole milliseconds as the shortest ISO-8601 duration (`PT2H`, `P1DT30M`, `PT0S`); throws on a negative or broken number. */
export function formatDuration(ms: number): string {
  if (!Number.isSafeInteger(ms) || ms < 0) throw new RangeError(`Not a duration in milliseconds: ${ms}`);
  if (ms > 0 && ms % week === 0) return `P${ms / week}W`;
  const days = Math.floor(ms / day);
  const parts: [number, string][] = [
    [Math.floor((ms % day) / hour), "H"],
    [Math.floor((ms % hour) / minute), "M"],
    [(ms % minute) / second, "S"],
  ];
  const time = parts.flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount}${unit}`])).join("");
  if (days === 0 && time === "") return "PT0S";
  return `P${days === 0 ? "" : `${days}D`}${time === "" ? "" : `T${time}`}`;
}

/** The moment that lies a validated duration after another. */
export function after(moment: Date, duration: string): Date {
  return new Date(moment.getTime() + durationMs(duration));
}
