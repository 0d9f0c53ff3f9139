import type { Actor } from "@/lib/domain/actor";
import { enqueue, type Job } from "@/lib/jobs/queue";
import { incidentTopic } from "@/lib/live/topics";
import { type AuditRecord, appendAudit } from "./audit";
import { settingsScope } from "./audit-hash";
import { db, inTransaction, type Tx } from "./client";
import { retryingConflicts } from "./conflict-retry";
import { Prisma } from "./generated/client";
import { claimIdempotencyKey, type Idempotency, type KeptAnswer, keepAnswer } from "./idempotency";
import { type IncidentEffects, writeEffects } from "./incident-effects";
import { type IncidentState, lockIncidents } from "./incident-state";
import { notFound } from "./refused";
import { rowsIn } from "./rows";

/** Who acts, and under which idempotency key. `at`: the moment at which a told history happens; never set by a door. */
export type CommandContext = { actor: Actor; idempotency?: Idempotency | null; at?: Date };

/**
 * One write. `command` names it in the audit trail, `input` is digested there. `incidents` are locked, all of them,
 * before `decide` runs; `settings` locks people, services, tokens and policy; a new incident locks nothing.
 * `alone`: the decision only reads, and its effects are new incidents without jobs, so that one statement writes them all and is the transaction.
 */
export type Write = {
  command: string;
  input: unknown;
  incidents?: readonly string[];
  settings?: boolean;
  alone?: boolean;
};

/** What a decision is made in: its transaction, the database's clock after the lock, the locked incidents, the latest policy version if any. */
export type Room = {
  tx: Tx;
  now: Date;
  incident: (id: string) => IncidentState;
  latestPolicy: number | null;
};

/** What a decision leads to. `answer` is JSON-ready and read once all else is written; `number` is that of a new incident. */
export type Decision<T> = {
  answer: (tx: Tx, number: number | null) => T | Promise<T>;
  status?: number;
  incidents?: readonly IncidentEffects[];
  topics?: readonly string[];
  jobs?: readonly Job[];
};

/** The answer for the door: fresh, or word for word what the first request under the same key got. */
export type Answer<T> = { replayed: false; status: number; body: T } | ({ replayed: true } & KeptAnswer);

/**
 * Runs one command in one transaction: idempotency key, lock, clock, decision, rows, typed events, timers, audit
 * entry, jobs, notification. All of it or none. A deadlock or serialisation failure is tried again.
 */
export function transact<T>(
  ctx: CommandContext,
  write: Write,
  decide: (room: Room) => Promise<Decision<T>>,
): Promise<Answer<T>> {
  return retryingConflicts(async () => {
    const { idempotency } = ctx;
    // One statement commits or fails as a whole; the round trips of BEGIN and COMMIT would hold the year's counter meanwhile.
    if (write.alone && !idempotency) return inRoom(db(), ctx, write, decide);
    return inTransaction(
      async (tx) => {
        const kept = idempotency ? await claimIdempotencyKey(tx, idempotency) : null;
        if (kept) return { replayed: true, ...kept };
        const answer = await inRoom(tx, ctx, write, decide);
        if (idempotency) await keepAnswer(tx, idempotency, answer);
        return answer;
      },
      { maxWait: 5_000, timeout: 20_000 },
    );
  });
}

async function inRoom<T>(
  tx: Tx,
  ctx: CommandContext,
  write: Write,
  decide: (room: Room) => Promise<Decision<T>>,
) {
  const room = await enter(tx, ctx, write);
  const decision = await decide(room);
  if (write.alone && !isAlone(decision)) throw new Error(`${write.command} writes more than one statement`);
  const number = await carryOut(ctx, write, room, decision);
  const status = decision.status ?? 200;
  return { replayed: false as const, status, body: await decision.answer(tx, number) };
}

function isAlone({ jobs = [], incidents = [] }: Decision<unknown>): boolean {
  return jobs.length === 0 && incidents.every(({ isNew }) => isNew !== undefined);
}

const clockStatement = Prisma.sql`
  SELECT clock_timestamp() AS now, (SELECT max(version) FROM response_policies) AS "latestPolicy"`;

async function enter(tx: Tx, { actor, at }: CommandContext, write: Write): Promise<Room> {
  if (write.settings) {
    await tx.$executeRaw`INSERT INTO audit_chains (scope, count, hash) VALUES (${settingsScope}, 0, repeat('0', 64)) ON CONFLICT DO NOTHING`;
    await rowsIn(tx, Prisma.sql`SELECT scope FROM audit_chains WHERE scope = ${settingsScope} FOR UPDATE`);
  }
  const states = write.incidents
    ? await lockIncidents(tx, actor, write.incidents)
    : new Map<string, IncidentState>();
  // Read after the lock is held: a moment read before waiting would be stale.
  const [clock] = await rowsIn<{ now: Date; latestPolicy: number | null }>(tx, clockStatement);
  if (!clock) throw new Error("the database did not tell its time");
  return {
    tx,
    ...clock,
    now: at ?? clock.now,
    incident: (id) => {
      const state = states.get(id);
      if (!state) throw notFound("incident");
      return state;
    },
  };
}

async function carryOut<T>(
  { actor }: CommandContext,
  write: Write,
  room: Room,
  decision: Decision<T>,
): Promise<number | null> {
  const { tx, now } = room;
  const changes = (decision.incidents ?? []).map((effects) => {
    const locked = write.incidents?.includes(effects.incidentId);
    return { effects, state: locked ? room.incident(effects.incidentId) : null };
  });
  const written = await writeEffects(tx, changes, actor, now);
  const records: AuditRecord[] = changes.map(({ effects }, place) => ({
    scope: effects.incidentId,
    action: write.command,
    content: auditContent(write.input, effects, written.eventIds[place] ?? []),
    first: effects.isNew !== undefined,
  }));
  if (write.settings) {
    records.push({ scope: settingsScope, action: write.command, content: { input: write.input } });
  }
  const touched = changes.map(({ effects }) => incidentTopic(effects.incidentId));
  for (const job of decision.jobs ?? []) await enqueue(tx, job);
  const topics = [...(decision.topics ?? []), ...touched, ...written.topics];
  return appendAudit(tx, records, actor, now, topics, written);
}

/** What an audit entry digests of a change: what was asked for, and the events that it appended. */
export function auditContent(input: unknown, { events }: IncidentEffects, eventIds: readonly string[]) {
  return { input, events: eventIds.map((id, i) => ({ id, ...events?.[i] })) };
}
