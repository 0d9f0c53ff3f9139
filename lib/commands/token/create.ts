import { v7 as uuid } from "uuid";
import type { Tx } from "@/lib/db/client";
import { granted, Refused } from "@/lib/db/refused";
import { newSecret } from "@/lib/db/secret-token";
import { type CommandContext, transact } from "@/lib/db/transact";
import { type TokenView, tokenViewOf } from "@/lib/db/views/settings";
import type { TokenScope } from "@/lib/domain/actor";
import { refuse } from "@/lib/domain/refusal";
import { tokenGrant } from "@/lib/domain/token-grant";

type Input = { name: string; scopes: TokenScope[]; expiresAt?: Date | undefined };

/** Makes an API token of the actor's own, which does not outlive the token that makes it; the value is in this answer and nowhere else. Answers 201. */
export function createToken(ctx: CommandContext, input: Input) {
  return transact<TokenView & { value: string }>(
    ctx,
    { command: "token.create", input, settings: true },
    async ({ tx, now }) => {
      if (ctx.actor.kind !== "person")
        throw new Refused(refuse("forbidden", "tokens.own", "A token belongs to a person."));
      const granting = granted(tokenGrant(ctx.actor, input, now));
      const expiresAt = await withinMaker(tx, ctx.actor.tokenId, granting.expiresAt, input.expiresAt);
      const { value, hash } = newSecret("fb_");
      const { name, scopes } = input;
      const token = await tx.apiToken.create({
        data: { id: uuid(), userId: ctx.actor.userId, name, scopes, hash, createdAt: now, expiresAt },
      });
      return { status: 201, answer: () => ({ ...tokenViewOf(token), value }) };
    },
  );
}

async function withinMaker(
  tx: Tx,
  makerId: string | null,
  expiresAt: Date,
  asked: Date | undefined,
): Promise<Date> {
  if (makerId === null) return expiresAt;
  const maker = await tx.apiToken.findUniqueOrThrow({ where: { id: makerId } });
  if (expiresAt <= maker.expiresAt) return expiresAt;
  if (asked === undefined) return maker.expiresAt;
  const detail = `A token cannot make another one that outlives it: it runs out at ${maker.expiresAt.toISOString()}.`;
  throw new Refused(refuse("forbidden", "token_lifetime", detail));
}
