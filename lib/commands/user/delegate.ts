import type { z } from "zod";
import { demandPerson } from "@/lib/commands/known-person";
import type { delegate as contract } from "@/lib/contracts/delegations";
import { isId } from "@/lib/db/find-incident";
import { demand, granted, notFound } from "@/lib/db/refused";
import { asOrgRole } from "@/lib/db/row-words";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type DelegationView, readDelegationView } from "@/lib/db/views/delegation";
import { mayDelegate } from "@/lib/domain/delegation";
import { can } from "@/lib/domain/permissions";

type Input = z.output<typeof contract.body>;

/** Names who is asked in somebody's place while they are away (R-APR-05): they themselves, or an administrator for them. */
export function delegate(ctx: CommandContext, ref: string, input: Input) {
  const me = ctx.actor.kind === "person" ? ctx.actor.userId : null;
  const userId = ref === "me" && me !== null ? me : ref;
  const write = { command: "user.delegate", input: { userId, ...input }, settings: true };
  return transact<DelegationView>(ctx, write, async ({ tx, now }) => {
    const user = isId(userId) ? await tx.user.findUnique({ where: { id: userId } }) : null;
    if (user === null) throw notFound("person");
    demand(user.id === me || can(ctx.actor, "users.manage"), "users.manage");
    if (input.delegateId === null) {
      await tx.delegation.deleteMany({ where: { userId: user.id } });
      return { answer: (tx) => readDelegationView(tx, user.id) };
    }
    const other = await demandPerson(tx, input.delegateId, "delegateId");
    const from = input.from ?? now;
    const holder = ({ id, roles }: { id: string; roles: string[] }) => ({ id, roles: roles.map(asOrgRole) });
    granted(mayDelegate(holder(user), holder(other), { from, until: input.until, now }));
    const row = {
      delegateId: other.id,
      fromAt: from,
      untilAt: input.until ?? from,
      note: input.note ?? null,
    };
    await tx.delegation.upsert({
      where: { userId: user.id },
      create: { userId: user.id, ...row },
      update: row,
    });
    return { answer: (tx) => readDelegationView(tx, user.id) };
  });
}
