import { v7 as uuid } from "uuid";
import { actorId, hotfixWrite, of, personActing } from "@/lib/commands/hotfix-write";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { demand, granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { type DeploymentView, deploymentViewOf } from "@/lib/db/views/hotfix-parts";
import { type DeploymentInput, startDeployment as judge } from "@/lib/domain/deployment";
import { gateOf } from "@/lib/domain/gate";
import type { HotfixState } from "@/lib/domain/hotfix-words";
import { can } from "@/lib/domain/permissions";
import { refuse } from "@/lib/domain/refusal";

type Answer = DeploymentView & { hotfixState: HotfixState };

/** `signedInAgain`: whether the caller has just proved who they are, which a bypass asks for. */
type Input = DeploymentInput & { signedInAgain: boolean };

/**
 * Begins a deployment (R-FIX-04, R-APR-06): to production only through the gate as it is under the incident's lock, or past it by a named
 * person with a reason, which the record and the review show forever.
 */
export function startDeployment(ctx: CommandContext, id: string, input: Input) {
  const { signedInAgain, ...wanted } = input;
  const write = { command: "hotfix.deploy", input: wanted, ref: id, action: "hotfix.deploy" } as const;
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, level, roster } = record;
    const gate = gateOf(hotfix, level, roster);
    const started = granted(judge(hotfix, wanted, gate, level));
    const bypass = started.bypassed.length > 0 ? wanted.bypass : null;
    if (bypass !== null) {
      demand(can(ctx.actor, "hotfix.bypass", state.standing), "hotfix.bypass");
      personActing(ctx, "hotfix.bypass");
      if (!signedInAgain) throw new Refused(refuse("forbidden", "sign_in_again", signInAgain));
    }
    const { environment } = wanted;
    const { revision, bypassed } = started;
    const deploymentId = uuid();
    await tx.deployment.create({
      data: {
        ...{ id: deploymentId, environment, bypassed, state: "deploying" },
        hotfixId: id,
        revisionId: revision.id,
        commit: wanted.commit ?? revision.commit,
        startedById: actorId(ctx),
        startedAt: now,
        bypassReason: bypass?.reason ?? null,
      },
    });
    const hotfixState = environment === "production" ? "deploying" : hotfix.state;
    await tx.hotfix.update({
      where: { id },
      data: { state: hotfixState, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      status: 201,
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, id);
        const row = after.rows.deployments.find((one) => one.id === deploymentId);
        if (row === undefined) throw new Error("the deployment was not written");
        return { ...deploymentViewOf(row, after), hotfixState };
      },
      incidents: [
        {
          incidentId: state.row.id,
          events: [
            {
              type: "hotfix.deploying",
              payload: {
                ...of(record),
                ...{ environment, revision: revision.number, commit: revision.commit },
                bypass: bypass && { reason: bypass.reason, missing: bypassed.map(({ label }) => label) },
              },
            },
          ],
          notices:
            bypass === null
              ? []
              : [
                  {
                    kind: "gate_bypassed",
                    cause: `bypass:${deploymentId}`,
                    payload: {
                      ...of(record),
                      title: record.rows.title,
                      reason: bypass.reason,
                      byId: actorId(ctx),
                    },
                    to: { roles: ["engineering_lead", "on_call_manager"], userIds: [] },
                  },
                ],
        },
      ],
    };
  });
}

const signInAgain =
  "Going past the gate needs you to sign in again: give your password with the reason, or sign in anew.";
