import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { actorId } from "@/lib/commands/hotfix-write";
import { incidentWrite } from "@/lib/commands/incident-write";
import { demandPerson } from "@/lib/commands/known-person";
import type { hotfixInput } from "@/lib/contracts/hotfixes";
import type { Tx } from "@/lib/db/client";
import { workflowOf } from "@/lib/db/hotfix-facts";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { policyOfVersion } from "@/lib/db/policy-store";
import { granted, Refused } from "@/lib/db/refused";
import { asHotfixState } from "@/lib/db/row-words";
import type { CommandContext } from "@/lib/db/transact";
import { type HotfixView, hotfixViewOf } from "@/lib/db/views/hotfix";
import { nextPatch } from "@/lib/domain/hotfix-names";
import { type Refusal, refuse } from "@/lib/domain/refusal";

type Input = z.output<typeof hotfixInput>;

/** Begins a hotfix (R-FIX-01): its author stays who they are, since authors never approve (R-APR-02). */
export function openHotfix(ctx: CommandContext, ref: string, input: Input) {
  const write = { command: "hotfix.open", input, ref, action: "hotfix.edit" } as const;
  return incidentWrite<HotfixView>(ctx, write, async (state, { tx, now }) => {
    const { row } = state;
    if (row.status === "merged" || row.status === "cancelled") {
      throw new Refused(refuse("conflict", "R-FIX-01", `${row.key} is ${row.status}: it takes no hotfix.`));
    }
    const openedById = actorId(ctx);
    const authorId = input.authorId ?? openedById;
    if (authorId === null) throw missingAuthor();
    await demandPerson(tx, authorId, "authorId");
    if (input.currentVersion) granted(nextPatch(input.currentVersion));
    const earlier = await tx.hotfix.findMany({ where: { incidentId: row.id }, orderBy: { number: "asc" } });
    const previous = earlier.find(({ id }) => id === input.previousId) ?? null;
    if (input.previousId) granted(mayFollow(previous));
    const policy = await policyOfVersion(tx, row.policyVersion);
    const workflow = input.workflow ?? policy.defaultWorkflow;
    workflowOf(policy, workflow);
    const id = uuid();
    const number = (earlier.at(-1)?.number ?? 0) + 1;
    await tx.hotfix.create({
      data: {
        ...{ id, number, workflow, authorId, openedById },
        incidentId: row.id,
        title: input.title,
        state: "draft",
        openedAt: now,
        previousId: previous?.id ?? null,
        currentVersion: input.currentVersion ?? null,
        flag: input.flag ?? null,
        repository: input.repository ?? null,
        pullRequest: input.pullRequest ?? null,
        pullRequestState: input.pullRequestState ?? null,
        facts: input.facts ?? {},
      },
    });
    return {
      status: 201,
      answer: async (tx: Tx) => hotfixViewOf(await readHotfixRecord(tx, row, id), state, ctx.actor, now),
      incidents: [
        {
          incidentId: row.id,
          events: [
            {
              type: "hotfix.opened" as const,
              payload: {
                hotfixId: id,
                hotfix: number,
                title: input.title,
                workflow,
                authorId,
                previous: previous?.number ?? null,
              },
            },
          ],
        },
      ],
    };
  });
}

function missingAuthor(): Refused {
  const message = "name the person who writes the fix";
  return new Refused(
    refuse("invalid", "R-APR-02", `authorId: ${message}.`, { errors: [{ path: "authorId", message }] }),
  );
}

function mayFollow(previous: { state: string } | null): true | Refusal {
  const ended = previous !== null && ["rolled_back", "abandoned"].includes(asHotfixState(previous.state));
  if (ended) return true;
  const message = "names no hotfix of this incident that was rolled back or abandoned";
  return refuse("invalid", "R-RBK-02", `previousId ${message}.`, {
    errors: [{ path: "previousId", message }],
  });
}
