import type { z } from "zod";
import type { userPatch } from "@/lib/contracts/users";
import type { Tx } from "@/lib/db/client";
import { isId } from "@/lib/db/find-incident";
import type { User } from "@/lib/db/generated/client";
import { demand, granted, notFound, Refused } from "@/lib/db/refused";
import { asOrgRole } from "@/lib/db/row-words";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type UserView, userViewOf } from "@/lib/db/views/settings";
import { can, scopeAllows } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { mayGrantOrgRoles } from "@/lib/domain/role-rules";
import { personTopic, settingsTopic } from "@/lib/live/topics";

type Patch = z.output<typeof userPatch>;

/**
 * Edits a person: everybody their own name, zone and shortcuts, administrators also roles and disabling. Disabling ends
 * sessions and tokens at once. The last administrator stays one.
 */
export function editUser(ctx: CommandContext, ref: string, input: Patch) {
  const id = ref === "me" && ctx.actor.kind === "person" ? ctx.actor.userId : ref;
  return transact<UserView>(
    ctx,
    { command: "user.edit", input: { id, ...input }, settings: true },
    async ({ tx, now }) => {
      const user = isId(id) ? await tx.user.findUnique({ where: { id } }) : null;
      if (!user) throw notFound("person");
      demandAllowed(ctx, user, input);
      if (input.version !== undefined && input.version !== user.version) {
        throw new Refused(
          refuse("conflict", "version", "This person was changed meanwhile.", { current: userViewOf(user) }),
        );
      }
      const before = user.roles.map(asOrgRole);
      if (input.roles) granted(mayGrantOrgRoles(ctx.actor, id, before, input.roles));
      const disabled = input.disabled ?? user.disabledAt !== null;
      const remainsAdmin = !disabled && (input.roles ?? before).includes("admin");
      if (before.includes("admin") && user.disabledAt === null && !remainsAdmin)
        await demandAnotherAdmin(tx, id);
      if (disabled && user.disabledAt === null) await endAccess(tx, id, now);
      const { name, timeZone, singleKeys, roles } = input;
      const edited = await tx.user.update({
        where: { id },
        data: {
          ...(name === undefined ? {} : { name }),
          ...(timeZone === undefined ? {} : { timeZone }),
          ...(singleKeys === undefined ? {} : { singleKeys }),
          ...(roles === undefined ? {} : { roles }),
          disabledAt: disabled ? (user.disabledAt ?? now) : null,
          version: { increment: 1 },
        },
      });
      return { answer: () => userViewOf(edited), topics: [settingsTopic, personTopic(id)] };
    },
  );
}

function demandAllowed(ctx: CommandContext, user: User, input: Patch): void {
  const own = ctx.actor.kind === "person" && ctx.actor.userId === user.id;
  if (own && input.roles === undefined && input.disabled === undefined) return;
  demand(can(ctx.actor, "users.manage"), "users.manage");
  // The operation asks a token for `write` only, which is enough for one's own name.
  const scopes = ctx.actor.kind === "person" ? ctx.actor.scopes : null;
  if (!scopeAllows(scopes, "admin"))
    throw new Refused(refuse("forbidden", "scope", "The token lacks the scope `admin`."));
}

async function demandAnotherAdmin(tx: Tx, id: string): Promise<void> {
  const others = await tx.user.count({
    where: { id: { not: id }, disabledAt: null, roles: { has: "admin" } },
  });
  if (others === 0)
    throw new Refused(
      refuse("conflict", "last_admin", "This is the last administrator: make another one first."),
    );
}

async function endAccess(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.session.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
  await tx.apiToken.updateMany({ where: { userId, revokedAt: null }, data: { revokedAt: now } });
}
