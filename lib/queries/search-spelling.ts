import { db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { visibleIncident } from "@/lib/db/visible-incident";
import type { Actor } from "@/lib/domain/actor";
import { correctedWords, misspellable } from "@/lib/domain/search-spelling";
import { type Sought, swapQuery } from "@/lib/domain/search-words";
import { entryText, incidentText, wordsOf } from "./search-sources";

const { raw, sql } = Prisma;

const alikeAtMost = 20;
const recentEntries = 1_000;
/** Titles that are somewhat like a word, of which the most alike are taken: of a common word any are enough. */
const comparedTitles = 2_000;
const comparedTexts = 200;
/** Characters of a text that are compared. */
const compared = 2_000;
/** The share of three-letter groups that must be alike; lower, and most titles are like any word. */
const alikeFrom = "0.4";

const titled = [
  { from: raw("incidents i"), title: raw("i.title") },
  { from: raw("hotfixes h JOIN incidents i ON i.id = h.incident_id"), title: raw("h.title") },
  { from: raw("action_items a JOIN incidents i ON i.id = a.incident_id"), title: raw("a.title") },
];

/** The latest incidents and entries that say a query's words, before anybody asks who may see them. */
function told(query: string): { from: Prisma.Sql; text: string }[] {
  const says = (text: string) => sql`${wordsOf(text)} @@ to_tsquery('firebreak', ${query})`;
  return [
    {
      from: sql`(SELECT i.* FROM incidents i WHERE ${says(incidentText)}
        ORDER BY i.declared_at + interval '0' DESC LIMIT ${comparedTexts}) i`,
      text: incidentText,
    },
    {
      from: sql`(SELECT t.* FROM timeline_events t WHERE t.body IS NOT NULL AND NOT t.hidden AND ${says(entryText)}
        ORDER BY t.occurred_at + interval '0' DESC LIMIT ${comparedTexts}) t JOIN incidents i ON i.id = t.incident_id`,
      text: entryText,
    },
  ];
}

/**
 * Texts that the viewer may see and that say something like one of the words: of all titles by their index, of entries the most recent
 * ones. Two swapped letters spoil too many groups of three in a short word: those are tried one by one, in all texts (by the index: nothing
 * added to the moment keeps the database from going back through everything for what is rare). Nobody learns a word from what is hidden from them.
 */
export function alikeStatement(actor: Actor, sought: Sought): Prisma.Sql {
  const visible = visibleIncident(actor);
  const last = sought.words.at(-1);
  const parts = misspellable(sought).flatMap((word) => [
    ...told(swapQuery(word, sought.open && word === last)).map(
      ({ from, text }) => sql`(SELECT left(${raw(text)}, ${compared}) AS text FROM ${from}
        WHERE ${visible} LIMIT ${alikeAtMost})`,
    ),
    ...titled.map(
      ({ from, title }) => sql`(SELECT a.text FROM (SELECT ${title} AS text FROM ${from}
          WHERE ${title} %> ${word} AND ${visible} LIMIT ${comparedTitles}) a
        ORDER BY word_similarity(${word}, a.text) DESC, a.text LIMIT ${alikeAtMost})`,
    ),
    sql`(SELECT r.text FROM recent r WHERE r.text %> ${word}
      ORDER BY word_similarity(${word}, r.text) DESC, r.text LIMIT ${alikeAtMost})`,
  ]);
  return sql`WITH recent AS MATERIALIZED (
      SELECT left(t.body, ${compared}) AS text FROM timeline_events t JOIN incidents i ON i.id = t.incident_id
       WHERE t.body IS NOT NULL AND NOT t.hidden AND ${visible}
       ORDER BY t.occurred_at DESC LIMIT ${recentEntries})
    ${Prisma.join(parts, " UNION ALL ")}`;
}

/** What was probably meant by words that nothing says; null where nothing is like them. */
export async function spelledOtherwise(actor: Actor, sought: Sought): Promise<string | null> {
  if (misspellable(sought).length === 0) return null;
  const [, alike] = await db().$transaction([
    db().$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${alikeFrom}, true)`,
    db().$queryRaw<{ text: string }[]>(alikeStatement(actor, sought)),
  ]);
  return correctedWords(
    sought,
    alike.map(({ text }) => text),
  );
}
