import { type Answer, type CommandContext, transact } from "@/lib/db/transact";

/** The answer of a POST that only reads: under an Idempotency-Key it is kept like any other, so that another body is refused. */
export async function answerOnce<T>(ctx: CommandContext, read: () => Promise<T>): Promise<Answer<T>> {
  if (!ctx.idempotency) return { replayed: false, status: 200, body: await read() };
  return transact<T>(ctx, { command: "read", input: null }, async () => ({ answer: read }));
}
