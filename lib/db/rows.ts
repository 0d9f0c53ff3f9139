import { sha256 } from "./canonical";
import { db, pool, type Tx } from "./client";
import type { Prisma } from "./generated/client";

/** Texts that get a prepared statement on each connection; filters make many, so that there is an end to them. */
const preparedAtMost = 300;
const prepared = new Map<string, string>();

/**
 * The rows of one statement outside any transaction, straight from the driver: what the Prisma client does around a statement
 * takes several times as long as the driver. Times come as dates, `int` and `float8` as numbers, `bigint`, `numeric` and `date` must be cast.
 * Throws the driver's errors; `isDatabaseAway` knows those of a database that is away. `planned: "anew"` where
 * the right plan depends on the values, as that of a search does on how often a word stands somewhere.
 */
export async function rowsOf<T extends object>(
  statement: Prisma.Sql,
  planned: "once" | "anew" = "once",
): Promise<T[]> {
  const { rows } = await pool().query<T>(queryOf(statement, planned));
  return rows;
}

/**
 * The rows of one statement of a write: on the connection of its transaction, or on any where the statement is the transaction. Through the
 * Prisma client where the transaction is not one of `inTransaction`, or has ended, which the client then says.
 */
export async function rowsIn<T extends object>(tx: Tx, statement: Prisma.Sql): Promise<T[]> {
  if (tx === db()) return rowsOf<T>(statement);
  const connection = pool().connectionHere();
  if (connection === null) return tx.$queryRaw<T[]>(statement);
  const { rows } = await connection.query<T>(queryOf(statement, "once"));
  return rows;
}

function queryOf({ text, values }: Prisma.Sql, planned: "once" | "anew") {
  return { name: planned === "once" ? nameOf(text) : undefined, text, values };
}

function nameOf(text: string): string | undefined {
  const known = prepared.get(text);
  if (known !== undefined || prepared.size >= preparedAtMost) return known;
  // Of the text, because this module may be loaded twice over one pool.
  const name = sha256(text).slice(0, 32);
  prepared.set(text, name);
  return name;
}
