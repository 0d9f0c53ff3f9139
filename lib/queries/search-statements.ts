import { Prisma } from "@/lib/db/generated/client";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { excerptMarks, type HitKind } from "@/lib/domain/search-hit";
import { type Sought, wordQuery } from "@/lib/domain/search-words";

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

/** Ranks: named by key or commit, found in a title, found in a text. */
const [named, titled, told] = [0, 1, 2];

/** One kind of thing at one rank. `from` joins the incident as `i`. */
type Source = {
  kind: HitKind;
  rank: number;
  id: Prisma.Sql;
  section?: Prisma.Sql;
  at: Prisma.Sql;
  text: Prisma.Sql;
  from: Prisma.Sql;
  where: Prisma.Sql;
};

const { raw, sql } = Prisma;

/** What the indexes over words hold of a text. */
export const wordsOf = (text: string) => raw(`to_tsvector('firebreak', translate(${text}, '/', ' '))`);
export const incidentText = "i.title || ' ' || coalesce(i.summary, '') || ' ' || coalesce(i.impact, '')";
export const entryText = "t.body || ' ' || coalesce(t.rationale, '')";
const itemText = "a.title || ' ' || coalesce(a.success_criterion, '')";

const incidents = {
  kind: "incident" as const,
  ...{ id: raw("i.id::text"), at: raw("i.declared_at"), from: raw("incidents i") },
};
const hotfixes = {
  kind: "hotfix" as const,
  ...{ id: raw("h.id::text"), at: raw("h.opened_at"), text: raw("h.title") },
  from: raw("hotfixes h JOIN incidents i ON i.id = h.incident_id"),
};
const items = {
  kind: "action_item" as const,
  ...{ id: raw("a.id::text"), at: raw("a.created_at"), text: raw(itemText) },
  from: raw("action_items a JOIN incidents i ON i.id = a.incident_id"),
};

function namedSources({ key, commit }: Sought): Source[] {
  return [
    ...(key === null
      ? []
      : [
          {
            ...{ ...incidents, rank: named, text: raw("i.title") },
            where: sql`i.year = ${key.year} AND i.number = ${key.number}`,
          },
        ]),
    ...(commit === null ? [] : [{ ...hotfixes, rank: named, where: hasCommit(commit) }]),
  ];
}

/** A revision whose commit begins so: hexadecimal digits all come before "g". */
function hasCommit(commit: string): Prisma.Sql {
  return sql`h.id IN (SELECT r.hotfix_id FROM hotfix_revisions r
    WHERE r.commit COLLATE "C" >= ${commit} AND r.commit COLLATE "C" < ${`${commit}g`})`;
}

function wordSources(sought: Sought): Source[] {
  const { key, commit } = sought;
  const query = sql`to_tsquery('firebreak', ${wordQuery(sought, "&")})`;
  const says = (text: string) => sql`${wordsOf(text)} @@ ${query}`;
  const otherKey = key === null ? sql`true` : sql`NOT (i.year = ${key.year} AND i.number = ${key.number})`;
  const otherCommit = commit === null ? sql`true` : sql`NOT (${hasCommit(commit)})`;
  const incident = sql`${says(incidentText)} AND ${otherKey}`;
  return [
    {
      ...{ ...incidents, rank: titled, text: raw("i.title") },
      where: sql`${incident} AND ${says("i.title")}`,
    },
    { ...hotfixes, rank: titled, where: sql`${says("h.title")} AND ${otherCommit}` },
    { ...items, rank: titled, where: sql`${says(itemText)} AND ${says("a.title")}` },
    {
      ...{ ...incidents, rank: told, text: raw("concat_ws(' ', i.summary, i.impact)") },
      where: sql`${incident} AND NOT (${says("i.title")})`,
    },
    {
      ...{ kind: "entry" as const, rank: told, id: raw("t.id::text"), at: raw("t.occurred_at") },
      text: raw("concat_ws(' ', t.body, t.rationale)"),
      from: raw("timeline_events t JOIN incidents i ON i.id = t.incident_id"),
      where: sql`t.body IS NOT NULL AND NOT t.hidden AND ${says(entryText)}`,
    },
    {
      ...{ kind: "review_section" as const, rank: told, at: raw("s.at"), text: raw("s.body") },
      ...{ id: raw("s.review_id || '/' || s.section"), section: raw("s.section") },
      from: raw(`review_section_texts s JOIN reviews r ON r.id = s.review_id
        JOIN incidents i ON i.id = r.incident_id`),
      // OFFSET 0 looks for the next version of what was found, not for the last version of everything.
      where: sql`${says("s.body")} AND NOT EXISTS (SELECT 1 FROM review_section_texts n
        WHERE n.review_id = s.review_id AND n.section = s.section AND n.version > s.version OFFSET 0)`,
    },
    { ...items, rank: told, where: sql`${says(itemText)} AND NOT (${says("a.title")})` },
  ];
}

/** What of a source follows `after`; null where nothing can. */
function following({ rank, at, id }: Source, after: After | null): Prisma.Sql | null {
  if (after === null || rank > after.rank) return sql`true`;
  if (rank < after.rank) return null;
  const moment = sql`${after.at}::timestamptz`;
  return sql`${at} <= ${moment} AND (${at} < ${moment} OR ${id} COLLATE "C" < ${after.id})`;
}

function sourceStatement(actor: Actor, source: Source, rest: Prisma.Sql, count: number): Prisma.Sql {
  const { kind, rank, id, section = raw("NULL"), at, text, from, where } = source;
  return sql`(SELECT ${kind}::text AS kind, ${rank}::int AS rank, ${id} COLLATE "C" AS id, ${section}::text AS section,
      ${at} AS at, i.id AS incident_id, ${text} AS text
    FROM ${from} WHERE ${where} AND ${visibleIncident(actor)} AND ${rest}
    ORDER BY ${at} DESC, ${id} COLLATE "C" DESC LIMIT ${count})`;
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
 * no further than a page, so that a word that stands nearly everywhere costs no more than a rare one.
 */
export function searchStatement(
  actor: Actor,
  sought: Sought,
  limit: number,
  after: After | null,
): Prisma.Sql | null {
  const parts = [...namedSources(sought), ...(sought.words.length > 0 ? wordSources(sought) : [])].flatMap(
    (source) => {
      const rest = following(source, after);
      return rest === null ? [] : [sourceStatement(actor, source, rest, limit + 1)];
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
