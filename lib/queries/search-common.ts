import { Prisma } from "@/lib/db/generated/client";
import { rowsOf } from "@/lib/db/rows";
import type { Sought } from "@/lib/domain/search-words";

/** From this share of rows on a word is common. */
const share = 0.005;
const plain = /^[\p{L}\p{N}]+$/u;

/**
 * The indexes over words in which the one word that is looked for is common, by the database's own statistics. Several words say nothing
 * together: each may be common, and no text say both.
 */
export async function commonIndexes({ words, open }: Sought): Promise<ReadonlySet<string>> {
  const [word] = words;
  if (word === undefined || words.length > 1 || !plain.test(word)) return new Set();
  const rows = await rowsOf<{ name: string }>(Prisma.sql`
    SELECT DISTINCT s.tablename::text AS name
      FROM pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS m(word, share),
           unnest(to_tsvector('firebreak', ${word})) AS sought
     WHERE s.schemaname = current_schema() AND s.tablename LIKE '%\\_words' AND m.share >= ${share}
       AND CASE WHEN ${open} THEN starts_with(m.word, sought.lexeme) ELSE m.word = sought.lexeme END`);
  return new Set(rows.map(({ name }) => name));
}
