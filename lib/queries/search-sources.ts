import { Prisma } from "@/lib/db/generated/client";
import type { HitKind } from "@/lib/domain/search-hit";
import { type Sought, wordQuery } from "@/lib/domain/search-words";

const { raw, sql } = Prisma;

/** Ranks: named by key or commit, found in a title, found in a text. */
const [named, titled, told] = [0, 1, 2];

/** One kind of thing at one rank. `from` joins the incident as `i`. */
export type Source = {
  kind: HitKind;
  rank: number;
  id: Prisma.Sql;
  section?: Prisma.Sql;
  at: Prisma.Sql;
  text: Prisma.Sql;
  from: Prisma.Sql;
  where: Prisma.Sql;
  /** The index over the words of `where`; none where it goes by names. */
  index?: string;
  /** Whether a row was found at an earlier rank already. */
  again?: Prisma.Sql;
};

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

/** Where the names are looked for. */
export function namedSources({ key, commit }: Sought): Source[] {
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

/** Where the words are looked for. */
export function wordSources(sought: Sought): Source[] {
  const { key, commit } = sought;
  const query = sql`to_tsquery('firebreak', ${wordQuery(sought, "&")})`;
  const says = (text: string) => sql`${wordsOf(text)} @@ ${query}`;
  const otherKey = key === null ? sql`true` : sql`NOT (i.year = ${key.year} AND i.number = ${key.number})`;
  const otherCommit = commit === null ? sql`true` : sql`NOT (${hasCommit(commit)})`;
  return [
    {
      ...{ ...incidents, rank: titled, text: raw("i.title"), index: "incidents_title_words" },
      where: sql`${says("i.title")} AND ${otherKey}`,
    },
    {
      ...{ ...hotfixes, rank: titled, index: "hotfixes_words" },
      where: sql`${says("h.title")} AND ${otherCommit}`,
    },
    { ...items, rank: titled, index: "action_items_title_words", where: says("a.title") },
    {
      ...{
        ...incidents,
        rank: told,
        text: raw("concat_ws(' ', i.summary, i.impact)"),
        index: "incidents_words",
      },
      ...{ where: sql`${says(incidentText)} AND ${otherKey}`, again: says("i.title") },
    },
    {
      ...{ kind: "entry" as const, rank: told, id: raw("t.id::text"), at: raw("t.occurred_at") },
      ...{ text: raw("concat_ws(' ', t.body, t.rationale)"), index: "timeline_events_words" },
      from: raw("timeline_events t JOIN incidents i ON i.id = t.incident_id"),
      where: sql`t.body IS NOT NULL AND NOT t.hidden AND ${says(entryText)}`,
    },
    {
      ...{ kind: "review_section" as const, rank: told, at: raw("s.at"), text: raw("s.body") },
      ...{ id: raw("s.review_id || '/' || s.section"), section: raw("s.section") },
      index: "review_section_texts_words",
      from: raw(`review_section_texts s JOIN reviews r ON r.id = s.review_id
        JOIN incidents i ON i.id = r.incident_id`),
      // OFFSET 0 looks for the next version of what was found, not for the last version of everything.
      where: sql`${says("s.body")} AND NOT EXISTS (SELECT 1 FROM review_section_texts n
        WHERE n.review_id = s.review_id AND n.section = s.section AND n.version > s.version OFFSET 0)`,
    },
    {
      ...{ ...items, rank: told, index: "action_items_words" },
      ...{ where: says(itemText), again: says("a.title") },
    },
  ];
}
