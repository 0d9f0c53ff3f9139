import { v7 as uuid } from "uuid";
import { granted, Refused } from "@/lib/db/refused";
import { newSecret } from "@/lib/db/secret-token";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type TokenView, tokenViewOf } from "@/lib/db/views/settings";
import type { TokenScope } from "@/lib/domain/actor";
import { refuse } from "@/lib/domain/refusal";
import { tokenGrant } from "@/lib/domain/token-grant";

type Input = { name: string; scopes: TokenScope[]; expiresAt?: Date | undefined };

/** Makes an API token of the actor's own; the value is in this answer and nowhere else. Answers 201. */
export function createToken(ctx: CommandContext, input: Input) {
  return transact<TokenView & { value: string }>(
    ctx,
    { command: "token.create", input, settings: true },
    async ({ tx, now }) => {
      if (ctx.actor.kind !== "person")
        throw new Refused(refuse("forbidden", "tokens.own", "A token belongs to a person."));
      const { expiresAt } = granted(tokenGrant(ctx.actor, input, now));
      const { value, hash } = newSecret("fb_");
      const { name, scopes } = input;
      const token = await tx.apiToken.create({
        data: { id: uuid(), userId: ctx.actor.userId, name, scopes, hash, createdAt: now, expiresAt },
      });
      return { status: 201, answer: () => ({ ...tokenViewOf(token), value }) };
    },
  );
}
