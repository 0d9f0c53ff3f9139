/** What was written about each record of a stage as one text, a record a line; null where nothing was. */
export function composedNotes(
  records: readonly string[],
  typed: Readonly<Record<string, string>>,
): string | null {
  const lines = records.flatMap((name) => {
    const text = typed[name]?.trim() ?? "";
    return text === "" ? [] : [`${name}: ${text}`];
  });
  return lines.length === 0 ? null : lines.join("\n");
}
