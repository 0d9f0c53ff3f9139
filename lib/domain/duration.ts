const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

function twoUnits(large: number, largeName: string, small: number, smallName: string): string {
  return small === 0 ? `${large}${largeName}` : `${large}${largeName} ${small}${smallName}`;
}

/**
 * A length of time in at most two units: `45s`, `4m`, `2h 23m`, `3d 4h`; nothing is `0m`. It never says more time than has passed:
 * what the two units cannot hold is dropped. A negative length gets a minus sign. Show it where text does not wrap.
 */
export function durationWords(milliseconds: number): string {
  if (milliseconds < 0) {
    const words = durationWords(-milliseconds);
    return words === "0m" ? words : `-${words}`;
  }
  if (milliseconds < second) return "0m";
  if (milliseconds < minute) return `${Math.floor(milliseconds / second)}s`;
  if (milliseconds < hour) return `${Math.floor(milliseconds / minute)}m`;
  const minutes = Math.floor(milliseconds / minute) % 60;
  if (milliseconds < day) return twoUnits(Math.floor(milliseconds / hour), "h", minutes, "m");
  const hours = Math.floor(milliseconds / hour) % 24;
  return twoUnits(Math.floor(milliseconds / day), "d", hours, "h");
}

/** Whole minutes from one moment to another, rounded towards zero; negative when `to` comes first. */
export function durationMinutes(from: Date, to: Date): number {
  const minutes = Math.trunc((to.getTime() - from.getTime()) / minute);
  return minutes === 0 ? 0 : minutes;
}
