import type { z } from "zod";
import type { searchAnswer, searchHit } from "@/lib/contracts/search";
import { searchLimit } from "@/lib/contracts/search";
import { isInstantText, readCursor, writeCursor } from "@/lib/db/cursor";
import { asIncidentStatus, asReviewSection, asSeverity } from "@/lib/db/row-words";
import { rowsOf } from "@/lib/db/rows";
import type { Actor } from "@/lib/domain/actor";
import { excerptParts, type FoundThing, hitLink, hitPlace } from "@/lib/domain/search-hit";
import { readSought, type Sought } from "@/lib/domain/search-words";
import { commonIndexes } from "./search-common";
import { spelledOtherwise } from "./search-spelling";
import { type After, type HitRow, searchStatement } from "./search-statements";

type SearchAnswer = z.output<typeof searchAnswer>;
type SearchHit = z.output<typeof searchHit>;
type Asked = { q: string; limit: number; cursor?: string | undefined };

const isRank = (text: string) => /^[0-2]$/.test(text);
const isHitId = (text: string) => /^[0-9a-f-]{36}(\/[a-z_]+)?$/.test(text);
const isWords = (text: string) => text.length <= searchLimit;

/**
 * What the viewer may see of what says the words, by keyset pages: names, then titles, then texts, each the latest first. Where nothing
 * does, the words are read as a slip and what they probably mean is looked for. Two statements, eight with a slip.
 */
export async function searchPage(actor: Actor, { q, limit, cursor }: Asked): Promise<SearchAnswer> {
  const [corrected, rank, at, id] = readCursor(cursor, [isWords, isRank, isInstantText, isHitId]) ?? [];
  const after = rank && at && id ? { rank: Number(rank), at, id } : null;
  const sought = readSought(corrected || q);
  const found = await pageOf(actor, sought, { limit, after, corrected: corrected || null });
  if (found.items.length > 0 || after !== null) return found;
  const meant = await spelledOtherwise(actor, sought);
  if (meant === null) return found;
  const instead = await pageOf(actor, readSought(meant), { limit, after: null, corrected: meant });
  return instead.items.length > 0 ? instead : found;
}

type Page = { limit: number; after: After | null; corrected: string | null };

async function pageOf(actor: Actor, sought: Sought, page: Page): Promise<SearchAnswer> {
  const { limit, after, corrected } = page;
  const common = await commonIndexes(sought);
  const statement = searchStatement(actor, sought, { limit, after, common });
  const rows = statement === null ? [] : await rowsOf<HitRow>(statement, "anew");
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(hitOf),
    nextCursor: last
      ? writeCursor([corrected ?? "", String(last.rank), last.at.toISOString(), last.id])
      : null,
    corrected,
  };
}

function hitOf(row: HitRow): SearchHit {
  const thing: FoundThing =
    row.kind === "review_section"
      ? { kind: row.kind, id: row.id, section: asReviewSection(row.section ?? "") }
      : { kind: row.kind, id: row.id };
  return {
    kind: row.kind,
    id: row.id,
    incident: {
      id: row.incidentId,
      key: row.key,
      title: row.title,
      severity: asSeverity(row.severity),
      status: asIncidentStatus(row.status),
    },
    link: hitLink(thing, row.key),
    place: hitPlace(thing),
    excerpt: excerptParts(row.excerpt),
    at: row.at.toISOString(),
  };
}
