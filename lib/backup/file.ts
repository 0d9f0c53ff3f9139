import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/**
 * A backup is gzip over lines: a header, then for each table a line that names it, its rows as COPY writes them and a
 * line `\.`, then a line that counts the rows. Without that last line a file is not whole.
 */
export const header = z.object({
  firebreak: z.literal("backup"),
  format: z.literal(1),
  at: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  jobs: z.array(
    z.object({
      task: z.string(),
      payload: z.unknown(),
      queue: z.string().nullable(),
      runAt: z.string(),
      maxAttempts: z.number().int(),
      key: z.string().nullable(),
      priority: z.number().int(),
    }),
  ),
});
export type Header = z.output<typeof header>;

export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
export const lastLine = z.object({ end: z.literal(true), rows: z.record(z.string(), z.number().int()) });

/** After the rows of a table. No row can read so: COPY doubles every backslash. */
export const endOfTable = "\\.";

/** The lines of a backup. Throws one line when the file cannot be read as one. */
export async function* backupLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const plain = createGunzip();
  source.on("error", (error) => plain.destroy(error));
  source.pipe(plain);
  try {
    yield* createInterface({ input: plain, crlfDelay: 0 });
  } catch (error) {
    throw new Error(
      `${file} is no backup, or not all of one: ${error instanceof Error ? error.message : error}`,
    );
  } finally {
    source.destroy();
  }
}

/** A line as one of the shapes above. Throws one line when it is another. */
export function readLine<S extends z.ZodType>(shape: S, line: string | undefined): z.output<S> {
  try {
    return shape.parse(JSON.parse(line ?? ""));
  } catch {
    throw new Error("The file is no backup of Firebreak, or not all of one");
  }
}
