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
/** Characters of an entry that are compared. */
const compared = 2_000;
/** The share of three-letter groups that must be alike; lower, and most titles are like any word. */
const alikeFrom = "0.4";

const titled = [
  { from: raw("incidents i"), title: raw("i.title") },
  { from: raw("hotfixes h JOIN incidents i ON i.id = h.incident_id"), title: raw("h.title") },
  { from: raw("action_items a JOIN incidents i ON i.id = a.incident_id"), title: raw("a.title") },
];

const told = [
  { from: raw("incidents i"), text: incidentText, shown: sql`true`, at: raw("i.declared_at") },
  {
    from: raw("timeline_events t JOIN incidents i ON i.id = t.incident_id"),
    text: entryText,
    shown: raw("t.body IS NOT NULL AND NOT t.hidden"),
    at: raw("t.occurred_at"),
  },
];

/**
 * Texts that the viewer may see and that say something like one of the words: of all titles by their index, of entries the most recent
 * ones. Two swapped letters spoil too many groups of three in a short word: those are tried one by one, in all texts. Nobody learns a word from what is hidden from them.
 */
export function alikeStatement(actor: Actor, sought: Sought): Prisma.Sql {
  const visible = visibleIncident(actor);
  const last = sought.words.at(-1);
  const parts = misspellable(sought).flatMap((word) => [
    ...told.map(
      ({ from, text, shown, at }) => sql`(SELECT left(${raw(text)}, ${compared}) AS text FROM ${from}
        WHERE ${wordsOf(text)} @@ to_tsquery('firebreak', ${swapQuery(word, sought.open && word === last)})
          AND ${shown} AND ${visible} ORDER BY ${at} DESC LIMIT ${alikeAtMost})`,
    ),
    ...titled.map(
      ({ from, title }) => sql`(SELECT ${title} AS text FROM ${from}
        WHERE ${title} %> ${word} AND ${visible}
        ORDER BY word_similarity(${word}, ${title}) DESC, i.declared_at DESC LIMIT ${alikeAtMost})`,
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
