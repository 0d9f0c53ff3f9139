import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { issuePasswordLink } from "@/lib/commands/one-time-link";
import type { createdUserView } from "@/lib/contracts/users";
import { demand, granted, Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { userViewOf } from "@/lib/db/views/settings";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";
import { mayGrantOrgRoles } from "@/lib/domain/role-rules";
import type { OrgRole } from "@/lib/domain/roles";
import { settingsTopic } from "@/lib/live/topics";

type Input = { email: string; name: string; roles: OrgRole[]; timeZone?: string | undefined };

/** Adds a person, by an administrator or from the shell. Answers 201 with a one-time link to set a password. */
export function createUser(ctx: CommandContext, input: Input, passwordHash: string | null = null) {
  return transact<z.output<typeof createdUserView>>(
    ctx,
    { command: "user.create", input, settings: true },
    async ({ tx, now }) => {
      demand(can(ctx.actor, "users.manage"), "users.manage");
      const id = uuid();
      granted(mayGrantOrgRoles(ctx.actor, id, [], input.roles));
      if ((await tx.user.count({ where: { email: input.email } })) > 0) {
        throw new Refused(refuse("conflict", "unique_email", `${input.email} has an account already.`));
      }
      const { email, name, roles, timeZone = "UTC" } = input;
      const user = await tx.user.create({
        data: { id, email, name, roles, timeZone, passwordHash, createdAt: now },
      });
      const { passwordLink } = await issuePasswordLink(tx, id, now);
      return { status: 201, answer: () => ({ ...userViewOf(user), passwordLink }), topics: [settingsTopic] };
    },
  );
}
