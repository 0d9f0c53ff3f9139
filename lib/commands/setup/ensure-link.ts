import { v7 as uuid } from "uuid";
import { db } from "@/lib/db/client";
import { newSecret } from "@/lib/db/secret-token";
import { transact } from "@/lib/db/transact";
import { baseUrl } from "@/lib/env";

const lifetimeMs = 7 * 24 * 3_600_000;

/** With nobody there yet, a fresh one-time set-up link (earlier ones stop working), else null. */
export async function ensureSetupLink(): Promise<string | null> {
  if ((await db().user.count()) > 0) return null;
  const ctx = { actor: { kind: "product" } } as const;
  const answer = await transact<string | null>(
    ctx,
    { command: "setup.issue_link", input: {}, settings: true },
    async ({ tx, now }) => {
      if ((await tx.user.count()) > 0) return { answer: () => null };
      await tx.oneTimeLink.updateMany({ where: { purpose: "setup", usedAt: null }, data: { usedAt: now } });
      const secret = newSecret("fbl_");
      const expiresAt = new Date(now.getTime() + lifetimeMs);
      await tx.oneTimeLink.create({
        data: { id: uuid(), purpose: "setup", hash: secret.hash, createdAt: now, expiresAt },
      });
      return { answer: () => `${baseUrl()}/setup?token=${secret.value}` };
    },
  );
  return answer.replayed ? null : answer.body;
}
