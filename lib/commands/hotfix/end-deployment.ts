import { v7 as uuid } from "uuid";
import { claimedAt } from "@/lib/commands/claimed-at";
import { deploymentEffects } from "@/lib/commands/deployment-mark";
import { releaseKeyMoment } from "@/lib/commands/entry-versions";
import { actorId, hotfixWrite, of } from "@/lib/commands/hotfix-write";
import { db, type Tx } from "@/lib/db/client";
import { type HotfixRecord, readHotfixRecord } from "@/lib/db/hotfix-record";
import type { IncidentEffects, NewEvent } from "@/lib/db/incident-effects";
import type { IncidentState } from "@/lib/db/incident-state";
import { Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { type DeploymentView, deploymentViewOf } from "@/lib/db/views/hotfix-parts";
import { stateOf } from "@/lib/domain/hotfix-state";
import type { HotfixState } from "@/lib/domain/hotfix-words";
import { refuse } from "@/lib/domain/refusal";

type Answer = DeploymentView & { hotfixState: HotfixState };
type Input = { state: "succeeded" | "failed"; at?: Date | undefined };
type Row = HotfixRecord["rows"]["deployments"][number];

const hotfixOfDeployment = async (id: string) =>
  (await db().deployment.findUnique({ where: { id }, select: { hotfixId: true } }))?.hotfixId;

/**
 * Says how a deployment ended. In production a success makes the hotfix `deployed`, settles the fix at the moment at which it happened and
 * starts the watch windows (R-SLA-04, R-SLA-17); on staging it passes the check that asks for it.
 */
export function endDeployment(ctx: CommandContext, id: string, input: Input) {
  const write = {
    ...{ command: "hotfix.end_deployment", input, ref: id, of: hotfixOfDeployment },
    ...{ what: "deployment", action: "hotfix.deploy" as const },
  };
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix } = record;
    const row = record.rows.deployments.find((one) => one.id === id);
    if (row === undefined) throw new Error("a deployment left its hotfix");
    if (row.state !== "deploying") {
      throw new Refused(refuse("conflict", "R-FIX-04", `This deployment has ${row.state} already.`));
    }
    const at = claimedAt(input.at, now, state.row.startedAt);
    await tx.deployment.update({ where: { id }, data: { state: input.state, finishedAt: at } });
    const done = { ctx, record, state, tx, now, row, at };
    const { hotfixState, effects } =
      row.environment === "staging"
        ? await staged(done, input.state)
        : input.state === "succeeded"
          ? await deployed(done)
          : failed(done);
    await tx.hotfix.update({
      where: { id: hotfix.id },
      data: {
        state: hotfixState,
        version: { increment: 1 },
        ...(hotfixState === "deployed" ? { deployedAt: at } : {}),
      },
      select: { id: true },
    });
    return {
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, hotfix.id);
        const ended = after.rows.deployments.find((one) => one.id === id) ?? row;
        return { ...deploymentViewOf(ended, after), hotfixState };
      },
      incidents: [{ incidentId: state.row.id, ...effects }],
    };
  });
}

type Done = {
  ctx: CommandContext;
  record: HotfixRecord;
  state: IncidentState;
  tx: Tx;
  now: Date;
  row: Row;
  at: Date;
};
type Outcome = { hotfixState: HotfixState; effects: Omit<IncidentEffects, "incidentId"> };

function failure({ record, at }: Done, environment: "staging" | "production"): NewEvent {
  return { type: "hotfix.deployment_failed", occurredAt: at, payload: { ...of(record), environment } };
}

/** A failed deployment leaves the hotfix where its approvals leave it. */
function failed(done: Done): Outcome {
  const { hotfix, level, roster } = done.record;
  const back = stateOf({ ...hotfix, state: "approved" }, level.approverRoles, roster);
  return { hotfixState: back, effects: { events: [failure(done, "production")] } };
}

async function staged(done: Done, ended: Input["state"]): Promise<Outcome> {
  const { record, tx, row, at, ctx, now } = done;
  const { hotfix } = record;
  if (ended === "failed") {
    return { hotfixState: hotfix.state, effects: { events: [failure(done, "staging")] } };
  }
  const revision = record.rows.revisions.find((one) => one.id === row.revisionId)?.number ?? 0;
  const check = {
    ...{ result: "passed", reason: null, evidence: "The deployment to staging succeeded.", at: now },
    ...{ byId: actorId(ctx), via: "product", revisionId: row.revisionId },
  };
  await tx.hotfixCheck.upsert({
    where: { hotfixId_key: { hotfixId: hotfix.id, key: "staging_deployed" } },
    create: { hotfixId: hotfix.id, key: "staging_deployed", ...check },
    update: check,
  });
  return {
    hotfixState: hotfix.state,
    effects: {
      events: [{ type: "hotfix.staged", occurredAt: at, payload: { ...of(record), revision } }],
    },
  };
}

async function deployed({ ctx, record, state, tx, now, row, at }: Done): Promise<Outcome> {
  const id = uuid();
  const holder = await tx.timelineEvent.findFirst({
    where: { incidentId: state.row.id, keyMoment: "fix_deployed", hidden: false },
  });
  const by = actorId(ctx);
  if (holder) await releaseKeyMoment(tx, holder, by ?? record.rows.authorId, now);
  // A person's mark told of this deployment before it was recorded; that of another hotfix was a deployment of its own, and what it settled stays.
  const before =
    holder && holder.type !== "hotfix.deployed" ? { entryId: holder.id, at: holder.occurredAt } : null;
  const effects = deploymentEffects(state, record.policy, { before, after: { entryId: id, at } }, now);
  const revision = record.rows.revisions.find((one) => one.id === row.revisionId);
  return {
    hotfixState: "deployed",
    effects: {
      ...effects,
      events: [
        {
          id,
          type: "hotfix.deployed",
          keyMoment: "fix_deployed",
          occurredAt: at,
          payload: {
            ...of(record),
            revision: revision?.number ?? 0,
            commit: revision?.commit ?? null,
            bypassed: row.bypassReason !== null,
          },
        },
        ...(effects.events ?? []),
      ],
    },
  };
}
