import { canonicalText } from "@/lib/db/canonical";
import { currentPolicy } from "@/lib/db/policy-store";
import { demand, Refused } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { can } from "@/lib/domain/permissions";
import type { PolicyDocument, ResponsePolicy } from "@/lib/domain/policy";
import { policyProblems } from "@/lib/domain/policy-check";
import { refuse } from "@/lib/domain/refusal";
import { settingsTopic } from "@/lib/live/topics";

type Sent = PolicyDocument & { version?: number; note?: string | null };

/**
 * Saves the whole policy as its next version. New incidents are declared under it from this moment on; those before keep
 * theirs. `version`, where it is sent, names the version that was edited: another one meanwhile is a conflict that carries
 * the current policy. What does not fit together is refused with every problem by its path. Answers 201.
 */
export function savePolicy(ctx: CommandContext, input: Sent) {
  return transact<ResponsePolicy>(
    ctx,
    { command: "policy.save", input, settings: true },
    async ({ tx, now }) => {
      demand(can(ctx.actor, "policy.edit"), "policy.edit");
      const { version: editedFrom, note = null, ...document } = input;
      const current = await currentPolicy(tx, now);
      demandFresh(editedFrom, current);
      demandSense(document);
      demandChange(document, current);
      const version = current.version + 1;
      const authorId = ctx.actor.kind === "person" ? ctx.actor.userId : null;
      await tx.responsePolicy.create({ data: { version, document, note, authorId, createdAt: now } });
      return { status: 201, answer: () => ({ ...document, version }), topics: [settingsTopic] };
    },
  );
}

function demandFresh(editedFrom: number | undefined, current: ResponsePolicy): void {
  if (editedFrom === undefined || editedFrom === current.version) return;
  const detail = `Version ${current.version} of the policy is the current one; this was made from version ${editedFrom}.`;
  throw new Refused(refuse("conflict", "version", detail, { current }));
}

function demandSense(document: PolicyDocument): void {
  const errors = policyProblems(document);
  if (errors.length === 0) return;
  const detail = "The policy does not fit together; every problem is named by its path.";
  throw new Refused(refuse("invalid", "policy", detail, { errors }));
}

function demandChange(document: PolicyDocument, { version, ...current }: ResponsePolicy): void {
  if (canonicalText(document) !== canonicalText(current)) return;
  const detail = `This is version ${version} of the policy, word for word: nothing was saved.`;
  throw new Refused(refuse("conflict", "unchanged", detail));
}
