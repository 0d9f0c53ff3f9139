import { db } from "@/lib/db/client";

/** Whether anybody has an account yet; the set-up link works only while nobody has. */
export async function isSetUp(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) !== null;
}
