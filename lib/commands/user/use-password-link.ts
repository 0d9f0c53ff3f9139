import { Refused } from "@/lib/db/refused";
import { secretHash } from "@/lib/db/secret-token";
import { transact } from "@/lib/db/transact";
import { refuse } from "@/lib/domain/refusal";
import { personTopic } from "@/lib/live/topics";

/** Sets a person's password by a link that works once; their sessions end everywhere. The answer names the account. */
export function usePasswordLink(input: { token: string; passwordHash: string }) {
  const { passwordHash } = input;
  const ctx = { actor: { kind: "product" } } as const;
  const digest = secretHash(input.token);
  return transact<{ email: string }>(
    ctx,
    { command: "user.set_password", input: { link: digest }, settings: true },
    async ({ tx, now }) => {
      const used = await tx.oneTimeLink.updateMany({
        where: { hash: digest, purpose: "password", usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      const link =
        used.count === 1
          ? await tx.oneTimeLink.findUnique({ where: { hash: digest }, include: { user: true } })
          : null;
      if (!link?.user || link.user.disabledAt) {
        throw new Refused(
          refuse(
            "conflict",
            "one_time_link",
            "This link was used already or has run out. Ask an administrator for a new one.",
          ),
        );
      }
      const { id, email } = link.user;
      await tx.user.update({ where: { id }, data: { passwordHash, version: { increment: 1 } } });
      await tx.session.updateMany({ where: { userId: id, revokedAt: null }, data: { revokedAt: now } });
      return { answer: () => ({ email }), topics: [personTopic(id)] };
    },
  );
}
