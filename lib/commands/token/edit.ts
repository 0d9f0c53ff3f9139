import { isId } from "@/lib/db/find-incident";
import { notFound } from "@/lib/db/refused";
import { type CommandContext, type Room, transact } from "@/lib/db/transact";
import { type TokenView, tokenViewOf } from "@/lib/db/views/settings";
import { personTopic } from "@/lib/live/topics";

/** Renames one of the actor's own tokens. */
export function renameToken(ctx: CommandContext, id: string, name: string) {
  return transact<TokenView>(
    ctx,
    { command: "token.rename", input: { id, name }, settings: true },
    async (room) => {
      const token = await ownToken(ctx, id, room);
      const renamed = await room.tx.apiToken.update({ where: { id: token.id }, data: { name } });
      return { answer: () => tokenViewOf(renamed) };
    },
  );
}

/** Revokes one of the actor's own tokens; the next request with it is refused. Answers 204. */
export function revokeToken(ctx: CommandContext, id: string) {
  return transact<null>(ctx, { command: "token.revoke", input: { id }, settings: true }, async (room) => {
    const token = await ownToken(ctx, id, room);
    await room.tx.apiToken.update({ where: { id: token.id }, data: { revokedAt: room.now } });
    return { status: 204, answer: () => null, topics: [personTopic(token.userId)] };
  });
}

async function ownToken(ctx: CommandContext, id: string, { tx }: Room) {
  const userId = ctx.actor.kind === "person" ? ctx.actor.userId : null;
  const token =
    isId(id) && userId ? await tx.apiToken.findFirst({ where: { id, userId, revokedAt: null } }) : null;
  if (!token) throw notFound("token");
  return token;
}
