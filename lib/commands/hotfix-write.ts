import { demandSeen } from "@/lib/commands/incident-write";
import { db, type Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { type HotfixRecord, readHotfixRecord } from "@/lib/db/hotfix-record";
import type { IncidentState } from "@/lib/db/incident-state";
import { demand, notFound, Refused } from "@/lib/db/refused";
import { type Answer, type CommandContext, type Decision, type Room, transact } from "@/lib/db/transact";
import { type HotfixView, hotfixViewOf } from "@/lib/db/views/hotfix";
import type { Actor } from "@/lib/domain/actor";
import type { Hotfix } from "@/lib/domain/hotfix";
import { stateOf } from "@/lib/domain/hotfix-state";
import type { HotfixState } from "@/lib/domain/hotfix-words";
import { type Action, can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";

type HotfixWrite = {
  command: string;
  input: unknown;
  /** The id of the hotfix, or of something of it by `of`. */
  ref: string;
  of?: (id: string) => Promise<string | undefined>;
  what?: string;
  action: Action | null;
  /** People whose roles are asked about beside those in the hotfix. */
  also?: readonly string[];
};

/**
 * One write on one hotfix: locks its incident, hides it from whoever may not see that (404), demands the permission (403), and reads the
 * hotfix under the lock before the decision is taken (R-APR-06).
 */
export async function hotfixWrite<T>(
  ctx: CommandContext,
  write: HotfixWrite,
  decide: (record: HotfixRecord, state: IncidentState, room: Room) => Promise<Decision<T>>,
): Promise<Answer<T>> {
  const { command, input, action, also = [], what = "hotfix" } = write;
  const hotfixId = write.of ? await write.of(write.ref) : write.ref;
  const found = hotfixId
    ? await db().hotfix.findUnique({ where: { id: hotfixId }, select: { incidentId: true } })
    : null;
  if (found === null || hotfixId === undefined) throw notFound(what);
  return transact(ctx, { command, input, incidents: [found.incidentId] }, async (room) => {
    const state = room.incident(found.incidentId);
    demandSeen(ctx, state, what);
    if (action !== null) demand(can(ctx.actor, action, state.standing), action);
    const record = await readHotfixRecord(room.tx, state.row, hotfixId, also);
    return decide(record, state, room);
  });
}

/** The person who acts; what only people can do is refused to the product. */
export function personActing(ctx: CommandContext, action: string): Extract<Actor, { kind: "person" }> {
  if (ctx.actor.kind === "person") return ctx.actor;
  throw new Refused(refuse("forbidden", action, "Only a person can do this."));
}

/** Who acts, as rows name them: null for the product. */
export function actorId({ actor }: CommandContext): string | null {
  return actor.kind === "person" ? actor.userId : null;
}

/** What every event of a hotfix carries. */
export function of({ hotfix }: HotfixRecord): { hotfixId: string; hotfix: number } {
  return { hotfixId: hotfix.id, hotfix: hotfix.number };
}

/** Writes the hotfix's row with the state that follows from what is on record; answers that state. */
export async function saveHotfix(
  tx: Tx,
  { level, roster }: HotfixRecord,
  next: Hotfix,
  data: Prisma.HotfixUncheckedUpdateInput = {},
): Promise<HotfixState> {
  const state = stateOf(next, level.approverRoles, roster);
  await tx.hotfix.update({
    where: { id: next.id },
    data: { ...data, state, round: next.round, asked: next.asked, version: { increment: 1 } },
    select: { id: true },
  });
  return state;
}

/** Answers the hotfix as it is once all else is written. */
export function viewAfter(ctx: CommandContext, { hotfix }: HotfixRecord, state: IncidentState, now: Date) {
  return async (tx: Tx): Promise<HotfixView> =>
    hotfixViewOf(await readHotfixRecord(tx, state.row, hotfix.id), state, ctx.actor, now);
}
