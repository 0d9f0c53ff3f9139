import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { actorId, hotfixWrite, of } from "@/lib/commands/hotfix-write";
import type { verifyHotfix as contract } from "@/lib/contracts/deployments";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { verificationViewOf } from "@/lib/db/views/hotfix-parts";
import { hotfixStateLabels } from "@/lib/domain/hotfix-words";
import { refuse } from "@/lib/domain/refusal";

type Input = z.output<typeof contract.body>;
type Answer = z.output<(typeof contract)["answer"]["schema"]>;

/** Says whether the deployed fix works, what was confirmed and what else changed (R-INC-10); only a confirmed one is `verified`. */
export function verifyHotfix(ctx: CommandContext, id: string, input: Input) {
  const write = { command: "hotfix.verify", input, ref: id, action: "hotfix.check" } as const;
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix } = record;
    if (hotfix.state !== "deployed" && hotfix.state !== "verified") {
      const at = hotfixStateLabels[hotfix.state].toLowerCase();
      throw new Refused(refuse("conflict", "R-INC-10", `The hotfix is ${at}: what is deployed is verified.`));
    }
    const { confirmed, notes } = input;
    const secondaryEffects = input.secondaryEffects ?? null;
    const row = { id: uuid(), confirmed, notes, secondaryEffects, byId: actorId(ctx), at: now };
    await tx.verification.create({ data: { ...row, hotfixId: id } });
    const hotfixState = confirmed ? ("verified" as const) : ("deployed" as const);
    await tx.hotfix.update({
      where: { id },
      data: { state: hotfixState, version: { increment: 1 } },
      select: { id: true },
    });
    return {
      status: 201,
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, id);
        return { ...verificationViewOf({ ...row, hotfixId: id }, after), hotfixState };
      },
      incidents: [
        {
          incidentId: state.row.id,
          events: [
            {
              type: "hotfix.verified",
              payload: { ...of(record), confirmed, notes, secondaryEffects },
            },
          ],
        },
      ],
    };
  });
}
