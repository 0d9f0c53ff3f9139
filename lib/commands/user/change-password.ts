import { granted, Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { passwordOwner, wrongCurrentPassword } from "@/lib/domain/own-password";
import { personTopic } from "@/lib/live/topics";

/** The hash that the given current password fits, and the hash of the new one. */
type Change = { from: string; to: string };

/**
 * Changes the actor's own password. Their other sessions end and unused password links stop working; the session that asks and the
 * person's tokens live on. `change` is null when the current password did not fit: a retry of a change that went through still gets
 * its first answer. Answers 204; 422 on `currentPassword`.
 */
export function changePassword(ctx: CommandContext, change: Change | null) {
  return transact<null>(
    ctx,
    { command: "user.change_password", input: {}, settings: true },
    async ({ tx, now }) => {
      const { userId, sessionId } = granted(passwordOwner(ctx.actor));
      // Compared under the lock: of two changes from the same password the second finds another one.
      const changed =
        change === null
          ? { count: 0 }
          : await tx.user.updateMany({
              where: { id: userId, passwordHash: change.from, disabledAt: null },
              data: { passwordHash: change.to },
            });
      if (changed.count === 0) throw new Refused(wrongCurrentPassword());
      await tx.session.updateMany({
        where: { userId, id: { not: sessionId }, revokedAt: null },
        data: { revokedAt: now },
      });
      await tx.oneTimeLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
      return { status: 204, answer: () => null, topics: [personTopic(userId)] };
    },
  );
}
