import { issuePasswordLink } from "@/lib/commands/one-time-link";
import { isId } from "@/lib/db/find-incident";
import { demand, notFound } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { can } from "@/lib/domain/permissions";

/** Makes a new one-time password link for a person, for whoever forgot theirs. Answers 201. */
export function renewPasswordLink(ctx: CommandContext, id: string) {
  return transact<{ passwordLink: string; expiresAt: string }>(
    ctx,
    { command: "user.renew_password_link", input: { id }, settings: true },
    async ({ tx, now }) => {
      demand(can(ctx.actor, "users.manage"), "users.manage");
      const user = isId(id) ? await tx.user.findFirst({ where: { id, disabledAt: null } }) : null;
      if (!user) throw notFound("person");
      const { passwordLink, expiresAt } = await issuePasswordLink(tx, id, now);
      return { status: 201, answer: () => ({ passwordLink, expiresAt: expiresAt.toISOString() }) };
    },
  );
}
