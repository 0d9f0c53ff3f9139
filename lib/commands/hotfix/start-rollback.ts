import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { actorId, hotfixWrite, of } from "@/lib/commands/hotfix-write";
import type { startRollback as contract } from "@/lib/contracts/deployments";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { granted } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { rollbackViewOf } from "@/lib/db/views/hotfix-parts";
import { startRollback as judge, rollbackReasonLabels } from "@/lib/domain/rollback";

type Input = z.output<typeof contract.body>;
type Answer = z.output<(typeof contract)["answer"]["schema"]>;

/** Begins to take a hotfix back, for one of the four reasons (R-RBK-02). It needs nobody's approval: the way back is always open. */
export function startRollback(ctx: CommandContext, id: string, input: Input) {
  const write = { command: "rollback.start", input, ref: id, action: "hotfix.roll_back" } as const;
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, rows } = record;
    const { reason, method } = input;
    granted(
      judge(
        hotfix,
        rows.rollbacks.some(({ doneAt }) => doneAt === null),
      ),
    );
    const rollbackId = uuid();
    const byId = actorId(ctx);
    await tx.rollback.create({
      data: {
        ...{ id: rollbackId, reason, method, stage: "assessment" },
        hotfixId: id,
        startedById: byId,
        startedAt: now,
        stages: { create: { stage: "assessment", startedAt: now } },
      },
    });
    await tx.hotfix.update({ where: { id }, data: { version: { increment: 1 } }, select: { id: true } });
    return {
      status: 201,
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, id);
        const row = after.rows.rollbacks.find((one) => one.id === rollbackId);
        if (row === undefined) throw new Error("the rollback was not written");
        return { ...rollbackViewOf(row, after), hotfixState: hotfix.state };
      },
      incidents: [
        {
          incidentId: state.row.id,
          events: [{ type: "rollback.started", payload: { ...of(record), reason, method } }],
          notices: [
            {
              kind: "rollback_started",
              cause: `rollback:${rollbackId}`,
              payload: {
                ...of(record),
                title: rows.title,
                reason: rollbackReasonLabels[reason],
                byId,
              },
              to: { roles: ["incident_commander", "engineering_lead"], userIds: [rows.authorId] },
            },
          ],
        },
      ],
    };
  });
}
