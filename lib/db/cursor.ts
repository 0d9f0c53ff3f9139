import { unkeepableIn } from "@/lib/contracts/keepable-text";
import { refuse } from "@/lib/domain/refusal";
import { Refused } from "./refused";

/** An opaque cursor over the sort key of a list's last item. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts), "utf8").toString("base64url");
}

/** The sort key of a cursor with the given number of parts; 422 for one that we did not write. */
export function readCursor(
  cursor: string | undefined,
  checks: readonly ((part: string) => boolean)[],
): string[] | null {
  if (cursor === undefined) return null;
  const bad = () =>
    new Refused(
      refuse("invalid", "cursor", "This cursor is not one of ours.", {
        errors: [{ path: "cursor", message: "unknown" }],
      }),
    );
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    throw bad();
  }
  if (!Array.isArray(parts) || parts.length !== checks.length) throw bad();
  return parts.map((part: unknown, i) => {
    if (typeof part !== "string" || unkeepableIn(part) !== null || !checks[i]?.(part)) throw bad();
    return part;
  });
}

export const isInstantText = (text: string): boolean => {
  const at = Date.parse(text);
  return /^[12]\d{3}-/.test(text) && !Number.isNaN(at) && new Date(at).toISOString() === text;
};
export const isCountText = (text: string): boolean => /^\d{1,9}$/.test(text);
