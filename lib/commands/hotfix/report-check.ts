import { actorId, hotfixWrite, of, saveHotfix, viewAfter } from "@/lib/commands/hotfix-write";
import { granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import type { HotfixView } from "@/lib/db/views/hotfix";
import { type CheckKey, type CheckResult, checkReport } from "@/lib/domain/check-result";
import { withCheck } from "@/lib/domain/hotfix-changes";
import { hotfixStateLabels } from "@/lib/domain/hotfix-words";
import { refuse } from "@/lib/domain/refusal";

type Input = {
  result: CheckResult;
  reason?: string | null | undefined;
  evidence?: string | null | undefined;
};

/** Reports the result of a check on the present revision (R-TST-01), by a person or by CI. */
export function reportCheck(ctx: CommandContext, id: string, key: CheckKey, input: Input) {
  const write = {
    command: "hotfix.report_check",
    input: { key, ...input },
    ref: id,
    action: "hotfix.check",
  } as const;
  return hotfixWrite<HotfixView>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, rows, level } = record;
    if (hotfix.state === "abandoned" || hotfix.state === "rolled_back") {
      const now = hotfixStateLabels[hotfix.state].toLowerCase();
      throw new Refused(refuse("conflict", "R-TST-01", `The hotfix is ${now}: its checks stay as they are.`));
    }
    const { result } = input;
    const reason = input.reason ?? null;
    granted(checkReport({ key, result, reason }, level));
    const row = {
      ...{ result, reason, at: now, byId: actorId(ctx), revisionId: rows.revisionId },
      evidence: input.evidence ?? null,
      via: viaOf(ctx),
    };
    await tx.hotfixCheck.upsert({
      where: { hotfixId_key: { hotfixId: id, key } },
      create: { hotfixId: id, key, ...row },
      update: row,
    });
    await saveHotfix(tx, record, withCheck(hotfix, { key, result, reason }));
    const payload = { ...of(record), check: key, result, reason };
    return {
      answer: viewAfter(ctx, record, state, now),
      incidents: [
        { incidentId: state.row.id, events: [{ type: "hotfix.check_reported" as const, payload }] },
      ],
    };
  });
}

function viaOf({ actor }: CommandContext): "person" | "token" | "product" {
  if (actor.kind !== "person") return "product";
  return actor.tokenId === null ? "person" : "token";
}
