import { db } from "@/lib/db/client";

/** Runs statements as somebody with full power over the database would, past every trigger and foreign key. */
export async function tampering(...statements: string[]): Promise<void> {
  await db().$transaction(async (tx) => {
    await tx.$executeRawUnsafe("SET LOCAL session_replication_role = replica");
    for (const statement of statements) await tx.$executeRawUnsafe(statement);
  });
}
