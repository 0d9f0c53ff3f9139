import { isMember } from "@/lib/commands/known-person";
import type { Tx } from "@/lib/db/client";
import type { IncidentState } from "@/lib/db/incident-state";
import { type MentioningEntry, mentionNotices } from "@/lib/domain/mention";
import type { NewNotice } from "@/lib/domain/notice";

/**
 * What entries of a locked incident tell the people whom they mention: enabled accounts by their handle, of a private incident its members
 * only. One statement, none where nobody is mentioned.
 */
export async function mentionsOf(
  tx: Tx,
  { row, roles }: Pick<IncidentState, "row" | "roles">,
  entries: readonly MentioningEntry[],
): Promise<NewNotice[]> {
  const handles = [...new Set(entries.flatMap((entry) => entry.handles))];
  if (handles.length === 0) return [];
  const people = await tx.$queryRaw<{ id: string; email: string }[]>`
    SELECT id, email FROM users
     WHERE disabled_at IS NULL AND left(email, -length(substring(email from '@[^@]*$'))) = ANY(${handles}::text[])
     ORDER BY name, id`;
  const maySee = (userId: string) => isMember({ row, roles }, userId);
  return entries.flatMap((entry) => mentionNotices(entry, people, maySee));
}
