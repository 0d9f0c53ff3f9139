import { sha256 } from "./canonical";
import { db, pool, type Tx } from "./client";
import type { Prisma } from "./generated/client";

/** Texts that get a prepared statement on each connection; filters make many, so that there is an end to them. */
const preparedAtMost = 300;
const prepared = new Map<string, string>();

/**
 * The rows of one reading statement outside any transaction, straight from the driver: what the Prisma client does around a statement
 * takes several times as long as the driver. Times come as dates, `int` and `float8` as numbers, `bigint`, `numeric` and `date` must be cast.
 * Throws the driver's errors; `isDatabaseAway` knows those of a database that is away. `planned: "anew"` where
 * the right plan depends on the values, as that of a search does on how often a word stands somewhere.
 */
export async function rowsOf<T extends object>(
  { text, values }: Prisma.Sql,
  planned: "once" | "anew" = "once",
): Promise<T[]> {
  const name = planned === "once" ? nameOf(text) : undefined;
  const { rows } = await pool().query<T>({ name, text, values });
  return rows;
}

function nameOf(text: string): string | undefined {
  const known = prepared.get(text);
  if (known !== undefined || prepared.size >= preparedAtMost) return known;
  // Of the text, because this module may be loaded twice over one pool.
  const name = sha256(text).slice(0, 32);
  prepared.set(text, name);
  return name;
}

/** The rows of one statement of a write: in its transaction, or straight from the driver where the statement is the transaction. */
export function rowsIn<T extends object>(tx: Tx, statement: Prisma.Sql): Promise<T[]> {
  return tx === db() ? rowsOf<T>(statement) : tx.$queryRaw<T[]>(statement);
}
