import type { z } from "zod";
import { actorId, hotfixWrite, of, saveHotfix, viewAfter } from "@/lib/commands/hotfix-write";
import { demandPerson } from "@/lib/commands/known-person";
import type { planRollback as contract } from "@/lib/contracts/hotfixes";
import { commandFacts } from "@/lib/db/hotfix-facts";
import { Refused } from "@/lib/db/refused";
import { asWorkflow } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import type { HotfixView } from "@/lib/db/views/hotfix";
import { untestedRollback } from "@/lib/domain/gate";
import { withPlan } from "@/lib/domain/hotfix-changes";
import { hotfixStateLabels } from "@/lib/domain/hotfix-words";
import { refuse } from "@/lib/domain/refusal";
import { rollbackCommands } from "@/lib/domain/rollback-commands";

type Input = z.output<typeof contract.body>;

/** Writes down the way back (R-RBK-01); without commands those that the method proposes for this hotfix. */
export function planRollback(ctx: CommandContext, id: string, input: Input) {
  const write = { command: "hotfix.plan_rollback", input, ref: id, action: "hotfix.rollback_plan" } as const;
  return hotfixWrite<HotfixView>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, rows } = record;
    if (hotfix.state === "abandoned" || hotfix.state === "rolled_back") {
      const now = hotfixStateLabels[hotfix.state].toLowerCase();
      throw new Refused(refuse("conflict", "R-RBK-01", `The hotfix is ${now}: its plan stays as it is.`));
    }
    const { method, ownerId, tested } = input;
    await demandPerson(tx, ownerId, "ownerId");
    const commands = input.commands ?? proposed(method, rows);
    const row = { method, commands, ownerId, tested, byId: actorId(ctx), at: now };
    await tx.rollbackPlan.upsert({
      where: { hotfixId: id },
      create: { hotfixId: id, ...row },
      update: row,
    });
    await tx.warningAnswer.deleteMany({ where: { hotfixId: id, key: untestedRollback } });
    await saveHotfix(tx, record, withPlan(hotfix, row));
    const payload = { ...of(record), method, ownerId, tested };
    return {
      answer: viewAfter(ctx, record, state, now),
      incidents: [
        { incidentId: state.row.id, events: [{ type: "hotfix.rollback_planned" as const, payload }] },
      ],
    };
  });
}

function proposed(method: Input["method"], rows: Parameters<typeof commandFacts>[0]): string {
  const commands = rollbackCommands(method, asWorkflow(rows.workflow), commandFacts(rows));
  return commands.map(({ text }) => text).join("\n");
}
