import { settingsScope } from "@/lib/db/audit-hash";
import { db } from "@/lib/db/client";
import { isCountText, readCursor, writeCursor } from "@/lib/db/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { demand } from "@/lib/db/refused";
import { rowsOf } from "@/lib/db/rows";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { can } from "@/lib/domain/permissions";
import { seenIncident } from "./incident-access";

type Page = { limit: number; cursor?: string | undefined };

/** A page of one hash chain, oldest first: an incident's, or that of settings when none is named. */
export async function auditList(actor: Actor, page: Page & { incident?: string | undefined }) {
  const seen = page.incident === undefined ? null : await seenIncident(actor, page.incident);
  demand(can(actor, "audit.export", seen?.standing), "audit.export");
  const scope = seen?.row.id ?? settingsScope;
  const [after] = readCursor(page.cursor, [isCountText]) ?? [];
  const rows = await db().auditEntry.findMany({
    where: { scope, seq: { gt: Number(after ?? 0) } },
    orderBy: { seq: "asc" },
    take: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const contents = await db().auditContent.findMany({
    where: { entryId: { in: shown.map((row) => row.id) } },
  });
  const texts = new Map(contents.map((content) => [content.entryId, content.text]));
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map((row) => {
      const text = texts.get(row.id) ?? null;
      return { ...row, at: row.at.toISOString(), content: text === null ? null : JSON.parse(text) };
    }),
    nextCursor: last ? writeCursor([String(last.seq)]) : null,
  };
}

type Chain = { scope: string; count: number; hash: string };

/** Count and last hash of every chain that the viewer may see, by scope. */
export async function auditHeads(actor: Actor, page: Page) {
  demand(can(actor, "audit.export"), "audit.export");
  const [after] = readCursor(page.cursor, [(scope) => scope.length <= 64]) ?? [];
  const rows = await rowsOf<Chain>(Prisma.sql`
    SELECT c.scope, c.count, c.hash FROM audit_chains c
     WHERE c.count > 0 AND c.scope > ${after ?? ""}
       AND CASE WHEN c.scope = ${settingsScope} THEN true
                ELSE EXISTS (SELECT FROM incidents i WHERE i.id = c.scope::uuid AND ${visibleIncident(actor)}) END
     ORDER BY c.scope LIMIT ${page.limit + 1}`);
  const shown = rows.slice(0, page.limit);
  const last = rows.length > page.limit ? shown.at(-1) : undefined;
  return { chains: shown, nextCursor: last ? writeCursor([last.scope]) : null };
}
