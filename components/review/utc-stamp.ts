/** A moment to the minute in UTC, as it stands in the record: `2026-01-15 14:05Z`. */
export function utcStamp(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)}Z`;
}
