import { v7 as uuid } from "uuid";
import type { z } from "zod";
import { askForApproval } from "@/lib/commands/hotfix-approval";
import { actorId, hotfixWrite, of, saveHotfix } from "@/lib/commands/hotfix-write";
import { demandPerson } from "@/lib/commands/known-person";
import { scopeOf } from "@/lib/commands/revision-scope";
import type { reviseHotfix as contract } from "@/lib/contracts/hotfixes";
import { canonicalText, sha256 } from "@/lib/db/canonical";
import { readHotfixRecord } from "@/lib/db/hotfix-record";
import { granted, Refused } from "@/lib/db/refused";
import type { CommandContext } from "@/lib/db/transact";
import { revisionViewOf } from "@/lib/db/views/hotfix-parts";
import { latestWords } from "@/lib/domain/approval";
import { stateRefused } from "@/lib/domain/decide";
import { withRevision } from "@/lib/domain/hotfix-changes";
import { type Refusal, refuse } from "@/lib/domain/refusal";

type Input = z.output<typeof contract.body>;
type Answer = z.output<(typeof contract)["answer"]["schema"]>;

/**
 * Records what is to be deployed from now on (R-APR-03): decisions on earlier revisions count no more, and where approval was asked for
 * it is asked for anew. Its diff is judged against the level's budget (R-FIX-05). Whoever records it counts as its pusher unless another
 * is named or a pipeline reports it.
 */
export function reviseHotfix(ctx: CommandContext, id: string, input: Input) {
  const write = { command: "hotfix.revise", input, ref: id, action: "hotfix.edit" } as const;
  return hotfixWrite<Answer>(ctx, write, async (record, state, { tx, now }) => {
    const { hotfix, rows } = record;
    const refused = stateRefused(hotfix);
    if (refused !== null) throw new Refused(refused);
    granted(namesContent(input, rows.workflow === "feature_flag"));
    for (const field of ["committerId", "pusherId"] as const) {
      if (input[field]) await demandPerson(tx, input[field], field);
    }
    const message = input.message ?? null;
    const { scope, warnings } = granted(
      scopeOf(input.diff, { message, record, severity: state.row.severity }),
    );
    const revisionId = uuid();
    const { commit = null, tree = null } = input;
    const row = {
      ...{ id: revisionId, commit, tree, message, warnings },
      hotfixId: id,
      number: rows.revisions.length + 1,
      contentHash: sha256(
        canonicalText({ commit, tree, message, diff: input.diff ?? null, flag: rows.flag }),
      ),
      committerId: input.committerId ?? null,
      pusherId: input.pusherId === undefined ? pusherOf(ctx) : input.pusherId,
      recordedById: actorId(ctx),
      recordedAt: now,
    };
    await tx.hotfixRevision.create({
      data: { ...row, diff: input.diff ?? null, ...(scope === null ? {} : { scope }) },
    });
    const voided = latestWords(hotfix).filter(({ word }) => word !== "withdrawn").length;
    const next = withRevision(hotfix, row);
    const asked = hotfix.asked
      ? await askForApproval(tx, record, { hotfix: next, revision: row, byId: actorId(ctx), state, now })
      : null;
    const hotfixState = await saveHotfix(tx, record, next, { revisionId });
    return {
      status: 201,
      answer: async (tx) => {
        const after = await readHotfixRecord(tx, state.row, id);
        const written = after.rows.revisions.find((one) => one.id === revisionId);
        if (written === undefined) throw new Error("the revision was not written");
        return {
          ...revisionViewOf(written, after.roster),
          warnings: warnings.map((warning) => ({ ...warning, answer: null })),
          voided,
          state: hotfixState,
        };
      },
      incidents: [
        {
          incidentId: state.row.id,
          events: [
            {
              type: "hotfix.revised",
              payload: {
                ...of(record),
                ...{ revision: row.number, commit, voided },
                files: scope?.files ?? null,
                added: scope?.added ?? null,
                removed: scope?.removed ?? null,
                warnings: warnings.map(({ key }) => key),
              },
            },
            ...(asked ? [asked.event] : []),
          ],
          notices: asked?.notices ?? [],
        },
      ],
    };
  });
}

/** A commit names what is deployed; only what a flag does has none. */
function namesContent({ commit, message, diff }: Input, isFlag: boolean): true | Refusal {
  if (!isFlag && commit === undefined) return wrong("commit", "name the commit: 40 hexadecimal digits");
  if (isFlag && commit !== undefined) return wrong("commit", "a feature-flag hotfix has no commit");
  if (isFlag && !message && !diff) return wrong("message", "say what the flag is set to");
  return true;
}

function wrong(path: string, message: string): Refusal {
  return refuse("invalid", "R-APR-03", `${path}: ${message}.`, { errors: [{ path, message }] });
}

/** Who records a revision by hand has most likely pushed it; a pipeline's token has not. */
function pusherOf({ actor }: CommandContext): string | null {
  if (actor.kind !== "person") return null;
  return actor.scopes?.every((scope) => scope === "checks") ? null : actor.userId;
}
