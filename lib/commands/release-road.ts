import { v7 as uuid } from "uuid";
import { timerFrame } from "@/lib/commands/timer-frame";
import type { Tx } from "@/lib/db/client";
import type { Incident } from "@/lib/db/generated/client";
import { Refused } from "@/lib/db/refused";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import type { SlaTimer } from "@/lib/domain/timer";
import { inTurn, type TimerChange } from "@/lib/domain/timers-change";
import { giveDue } from "@/lib/domain/timers-move";
import { satisfy } from "@/lib/domain/timers-settle";

type Road = {
  backlogUrl?: string | null | undefined;
  releaseId?: string | null | undefined;
  releaseNote?: string | null | undefined;
};

/**
 * What the road to a regular release does to the clocks: the fix is due when its release is (R-SLA-14), and the open step is done once
 * backlog, release and note are all recorded (R-SLA-15), by the event `eventId`.
 */
export async function releaseRoad(
  tx: Tx,
  {
    row,
    timers,
    input,
    policy,
    now,
  }: {
    row: Incident;
    timers: readonly SlaTimer[];
    input: Road;
    policy: ResponsePolicy;
    now: Date;
  },
): Promise<TimerChange & { eventId: string; named: Named }> {
  const eventId = uuid();
  const { level, timing } = timerFrame(row, policy, now);
  const after = {
    backlogUrl: input.backlogUrl === undefined ? row.backlogUrl : input.backlogUrl,
    releaseId: input.releaseId === undefined ? row.releaseId : input.releaseId,
    releaseNote: input.releaseNote === undefined ? row.releaseNote : input.releaseNote,
  };
  const release = after.releaseId ? await releaseOf(tx, after.releaseId) : null;
  const whole = after.backlogUrl !== null && after.releaseId !== null && after.releaseNote !== null;
  const stays = (list: readonly SlaTimer[]): TimerChange => ({ timers: [...list], events: [] });
  const change = inTurn(
    timers,
    (list) =>
      input.releaseId === undefined
        ? stays(list)
        : giveDue(list, "fix_in_release", release?.plannedFor ?? null, timing),
    (list) =>
      whole ? satisfy(list, { rule: "link_backlog", at: now, eventId }, level, timing) : stays(list),
  );
  return { ...change, eventId, named: await renamed(tx, row, release, input) };
}

/** The change of the planned release by name; nothing where it stays. */
type Named = { release?: { from: string | null; to: string | null } };

async function renamed(
  tx: Tx,
  row: Incident,
  to: { name: string } | null,
  { releaseId }: Road,
): Promise<Named> {
  if (releaseId === undefined || releaseId === row.releaseId) return {};
  const from = row.releaseId ? await tx.release.findUnique({ where: { id: row.releaseId } }) : null;
  return { release: { from: from?.name ?? null, to: to?.name ?? null } };
}

async function releaseOf(tx: Tx, id: string) {
  // Kept as it is until this is committed: who moves the release meanwhile has to see that this incident waits for it.
  await tx.$queryRaw`SELECT id FROM releases WHERE id = ${id}::uuid FOR SHARE`;
  const release = await tx.release.findUnique({ where: { id } });
  if (release !== null) return release;
  const message = "names no release";
  throw new Refused(
    refuse("invalid", "reference", `releaseId ${message}.`, { errors: [{ path: "releaseId", message }] }),
  );
}
