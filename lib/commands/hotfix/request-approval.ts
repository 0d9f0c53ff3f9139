import type { z } from "zod";
import { askForApproval } from "@/lib/commands/hotfix-approval";
import { actorId, hotfixWrite, saveHotfix } from "@/lib/commands/hotfix-write";
import type { requestApproval as contract } from "@/lib/contracts/approvals";
import { granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { stateRefused } from "@/lib/domain/decide";
import { refuse } from "@/lib/domain/refusal";

type Answer = z.output<(typeof contract)["answer"]["schema"]>;

/** Asks the roles that the policy names at this severity for approval of the present revision (R-APR-01). */
export function requestApproval(ctx: CommandContext, id: string) {
  const write = { command: "approval.request", input: {}, ref: id, action: "hotfix.edit" } as const;
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, level } = record;
    const refused = stateRefused(hotfix);
    if (refused !== null) throw new Refused(refused);
    const revision = granted(
      hotfix.revision ?? refuse("conflict", "R-APR-03", "Record what is to be approved first: a revision."),
    );
    const next = { ...hotfix, asked: true };
    const asked = await askForApproval(tx, record, {
      hotfix: next,
      revision,
      byId: actorId(ctx),
      state,
      now,
    });
    const hotfixState = await saveHotfix(tx, record, next);
    return {
      status: 201,
      answer: () => ({
        id: asked.id,
        revisionId: revision.id,
        roles: level.approverRoles,
        at: now.toISOString(),
        state: hotfixState,
      }),
      incidents: [{ incidentId: state.row.id, events: [asked.event], notices: asked.notices }],
    };
  });
}
