import { v7 as uuid } from "uuid";
import type { Tx } from "@/lib/db/client";
import { newSecret } from "@/lib/db/secret-token";
import { baseUrl } from "@/lib/env";

const lifetimeMs = 7 * 24 * 3_600_000;

/** Makes a link by which a person sets a password, once, within seven days; earlier unused links of theirs stop working. */
export async function issuePasswordLink(
  tx: Tx,
  userId: string,
  now: Date,
): Promise<{ passwordLink: string; expiresAt: Date }> {
  await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  const secret = newSecret("fbl_");
  const expiresAt = new Date(now.getTime() + lifetimeMs);
  await tx.oneTimeLink.create({
    data: { id: uuid(), purpose: "password", hash: secret.hash, userId, createdAt: now, expiresAt },
  });
  return { passwordLink: `${baseUrl()}/password?token=${secret.value}`, expiresAt };
}
