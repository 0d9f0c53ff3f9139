import { Prisma } from "@/lib/db/generated/client";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { excerptMarks, type HitKind } from "@/lib/domain/search-hit";
import { type Sought, wordQuery } from "@/lib/domain/search-words";
import { namedSources, type Source, wordSources } from "./search-sources";

/** Where a page of found things goes on: after the thing of this rank, moment and id. */
export type After = { rank: number; at: string; id: string };

export type HitRow = {
  kind: HitKind;
  rank: number;
  id: string;
  section: string | null;
  at: Date;
  incidentId: string;
  key: string;
  title: string;
  severity: string;
  status: string;
  excerpt: string;
};

const { raw, sql } = Prisma;

/** What of a source follows `after`; null where nothing can. */
function following({ rank, at, id }: Source, after: After | null): Prisma.Sql | null {
  if (after === null || rank > after.rank) return sql`true`;
  if (rank < after.rank) return null;
  const moment = sql`${after.at}::timestamptz`;
  return sql`${at} <= ${moment} AND (${at} < ${moment} OR ${id} COLLATE "C" < ${after.id})`;
}

/** How many of the latest are looked through for those that were not found at an earlier rank. */
const reach = 500;

/**
 * The latest rows of a source. Where its word is common, reading back from now comes upon enough of them soon. Elsewhere that could go back
 * through everything: adding nothing to the moment keeps the database from it, and it collects what the index over words names.
 */
function sourceStatement(
  actor: Actor,
  source: Source,
  rest: Prisma.Sql,
  { count, common }: { count: number; common: ReadonlySet<string> },
): Prisma.Sql {
  const { kind, rank, id, section = raw("NULL"), at, text, from, where, index, again } = source;
  const order = index !== undefined && common.has(index) ? at : sql`${at} + interval '0'`;
  const columns = sql`${kind}::text AS kind, ${rank}::int AS rank, ${id} COLLATE "C" AS id, ${section}::text AS section,
      ${at} AS at, i.id AS incident_id, ${text} AS text`;
  const latest = sql`FROM ${from} WHERE ${where} AND ${visibleIncident(actor)} AND ${rest}
    ORDER BY ${order} DESC, ${id} COLLATE "C" DESC`;
  if (again === undefined) return sql`(SELECT ${columns} ${latest} LIMIT ${count})`;
  return sql`(SELECT n.kind, n.rank, n.id, n.section, n.at, n.incident_id, n.text
    FROM (SELECT ${columns}, ${again} AS again ${latest} LIMIT ${reach}) n
    WHERE NOT n.again ORDER BY n.at DESC, n.id DESC LIMIT ${count})`;
}

const shown = `StartSel="${excerptMarks.start}", StopSel="${excerptMarks.stop}"`;
const whole = `${shown}, HighlightAll=true`;
const fragments = `${shown}, MaxFragments=2, MaxWords=24, MinWords=12, ShortWord=0, FragmentDelimiter=" … "`;
/** Up to so many characters a text is shown as a whole. */
const shortText = 240;

/** The text of a found thing `f` with marks around each word that was looked for. */
function headline(sought: Sought, options: string): Prisma.Sql {
  const { start, stop, slash } = excerptMarks;
  return sql`ts_headline('firebreak', translate(f.text, '/' || ${start + stop}, ${slash}),
    to_tsquery('firebreak', ${wordQuery(sought, "|")}), ${options})`;
}

/**
 * The statement behind `searchPage`, one row longer than asked; null where nothing can be looked for. Each source is read latest first and
 * no further than a page. `common`: the indexes in which the word is common, as `commonIndexes` knows them.
 */
export function searchStatement(
  actor: Actor,
  sought: Sought,
  { limit, after, common }: { limit: number; after: After | null; common: ReadonlySet<string> },
): Prisma.Sql | null {
  const parts = [...namedSources(sought), ...(sought.words.length > 0 ? wordSources(sought) : [])].flatMap(
    (source) => {
      const rest = following(source, after);
      return rest === null ? [] : [sourceStatement(actor, source, rest, { count: limit + 1, common })];
    },
  );
  if (parts.length === 0) return null;
  return sql`
    SELECT f.kind, f.rank, f.id, f.section, f.at, f.incident_id AS "incidentId", i.key, i.title, i.severity, i.status,
           CASE WHEN length(f.text) <= ${shortText} THEN ${headline(sought, whole)}
                ELSE ${headline(sought, fragments)} || ' …' END AS excerpt
      FROM (SELECT * FROM (${Prisma.join(parts, " UNION ALL ")}) u
             ORDER BY u.rank, u.at DESC, u.id DESC LIMIT ${limit + 1}) f
      JOIN incidents i ON i.id = f.incident_id
     ORDER BY f.rank, f.at DESC, f.id DESC`;
}
