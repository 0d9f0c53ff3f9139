import { answerWarning } from "@/lib/commands/hotfix/answer-warning";
import { decide } from "@/lib/commands/hotfix/decide";
import { endDeployment } from "@/lib/commands/hotfix/end-deployment";
import { markStep } from "@/lib/commands/hotfix/mark-step";
import { openHotfix } from "@/lib/commands/hotfix/open";
import { planRollback } from "@/lib/commands/hotfix/plan-rollback";
import { reportCheck } from "@/lib/commands/hotfix/report-check";
import { requestApproval } from "@/lib/commands/hotfix/request-approval";
import { reviseHotfix } from "@/lib/commands/hotfix/revise";
import { startDeployment } from "@/lib/commands/hotfix/start-deployment";
import { recordVerbalApproval } from "@/lib/commands/hotfix/witness";
import type { ApprovalRole } from "@/lib/domain/hotfix-words";
import { diffText, objectName } from "./change-text";
import { reports } from "./evidence";
import type { PersonKey, ServiceKey } from "./organisation";
import { phrase } from "./phrases";
import type { Change, Fix, Passage } from "./story";
import { minutesAfter, type Teller } from "./teller";

/** What the telling of a fix needs of the incident that it ends. */
export type FixAbout = {
  severity: "P0" | "P1";
  service: ServiceKey;
  passage?: Passage | undefined;
  previousId?: string | undefined;
};

/** A revision as decisions name it. */
export type Named = { commit: string } | { revisionId: string };

/** A hotfix that waits for its approvals. */
export type Ready = { id: string; title: string; named: Named };

/** Begins a fix at `opened` and works on it until `ready`: its revisions, checks, way back, and the request for approval. */
export async function developFix(
  teller: Teller,
  fix: Fix,
  about: FixAbout,
  time: { opened: Date; ready: Date },
): Promise<Ready> {
  const { author, workflow } = fix;
  const span = (time.ready.getTime() - time.opened.getTime()) / 60_000;
  const at = (share: number) => minutesAfter(time.opened, span * share);
  const hotfix = await teller.act(time.opened, author, (ctx) =>
    openHotfix(ctx, teller.incidentId, {
      title: fix.title,
      workflow,
      currentVersion: fix.version ?? null,
      flag: fix.flag ?? null,
      repository: `lumenmarket/${about.service}`,
      ...(about.previousId === undefined ? {} : { previousId: about.previousId }),
    }),
  );
  const { id } = hotfix;
  await steps(teller, fix, id, at(0.1), before[workflow]);
  let named = await revise(teller, fix, id, at(0.4), fix.askedFor === undefined ? 2 : 1);
  if (fix.askedFor !== undefined) {
    const comment = fix.askedFor;
    await teller.act(at(0.45), author, (ctx) => requestApproval(ctx, id));
    await teller.act(at(0.5), "ines", (ctx) =>
      decide(ctx, id, { role: "engineering_lead", decision: "changes_requested", comment, ...named }),
    );
    named = await revise(teller, fix, id, at(0.6), 2);
  }
  await stage(teller, author, id, at(0.7));
  for (const { key, by, ...report } of reports({ ...about, issue: fix.verified })) {
    const next = minutesAfter(teller.told, span / 120);
    await teller.act(next, by, (ctx) => reportCheck(ctx, id, key, report));
  }
  await wayBack(teller, fix, id, at(0.9));
  if (fix.askedFor === undefined) await teller.act(time.ready, author, (ctx) => requestApproval(ctx, id));
  return { id, title: fix.title, named };
}

/** Steps that are done while a fix is developed, and those that are done once its gate is open. */
const before = {
  git_flow: ["create_branch", "implement", "test", "staging"],
  github_flow: ["create_branch", "implement", "pull_request", "staging"],
  trunk: ["update_main", "implement"],
  feature_flag: [],
} as const;
export const afterwards = {
  git_flow: ["merge", "push", "merge_back", "clean_up"],
  github_flow: ["merge"],
  trunk: ["push"],
  feature_flag: ["disable", "verify"],
} as const;

/** Marks steps of the workflow as done, one after the other. */
export async function steps(
  teller: Teller,
  fix: Fix,
  id: string,
  at: Date,
  keys: readonly string[],
): Promise<void> {
  for (const key of keys)
    await teller.act(at, fix.author, (ctx) => markStep(ctx, id, key, { state: "done" }));
}

async function revise(teller: Teller, fix: Fix, id: string, at: Date, whole: 1 | 2): Promise<Named> {
  const { change, author, message } = fix;
  const commit = objectName(`${fix.title} ${whole}`);
  const content =
    fix.workflow === "feature_flag"
      ? {}
      : { commit, tree: objectName(`tree of ${commit}`), ...(change ? { diff: diffOf(change, whole) } : {}) };
  const revision = await teller.act(at, author, (ctx) => reviseHotfix(ctx, id, { message, ...content }));
  const answer = fix.warningAnswer ?? "The change is as small as it can be, and it was tried on staging.";
  if (whole === 2) {
    for (const { key } of revision.warnings) {
      await teller.act(at, author, (ctx) => answerWarning(ctx, id, key, { answer }));
    }
  }
  return fix.workflow === "feature_flag" ? { revisionId: revision.id } : { commit };
}

/** The first try of a change came without its test. */
function diffOf({ test, ...change }: Change, whole: 1 | 2): string {
  return diffText(whole === 2 && test !== undefined ? { ...change, test } : change);
}

async function stage(teller: Teller, author: PersonKey, id: string, at: Date): Promise<void> {
  const staging = await teller.act(at, author, (ctx) =>
    startDeployment(ctx, id, { environment: "staging", bypass: null, signedInAgain: true }),
  );
  await teller.act(minutesAfter(at, 2), author, (ctx) =>
    endDeployment(ctx, staging.id, { state: "succeeded" }),
  );
}

async function wayBack(teller: Teller, fix: Fix, id: string, at: Date): Promise<void> {
  const { method, tested } = fix.rollback;
  const ownerId = teller.cast.actors[fix.author].userId;
  await teller.act(at, fix.author, (ctx) => planRollback(ctx, id, { method, ownerId, tested }));
  if (tested) return;
  const answer = "Not tried for this change; the same commands took the last two releases back.";
  await teller.act(at, fix.author, (ctx) => answerWarning(ctx, id, "rollback_untested", { answer }));
}

/** Gets the approvals that the level asks for, the second one by word of mouth or not at all; answers the spoken one. */
export async function approve(
  teller: Teller,
  { id, title, named }: Ready,
  { severity, passage }: FixAbout,
  at: Date,
): Promise<{ verbalId: string | null }> {
  const says = (who: PersonKey, role: ApprovalRole, comment: string, later: number) =>
    teller.act(minutesAfter(at, later), who, (ctx) =>
      decide(ctx, id, { role, decision: "approved", comment, ...named }),
    );
  await says("ines", "engineering_lead", phrase("lead", title), 2);
  if (severity === "P1") {
    await says("priya", "product_manager", phrase("product", title), 5);
    return { verbalId: null };
  }
  if (passage === "bypass") return { verbalId: null };
  if (passage === undefined) {
    await says("tom", "on_call_manager", phrase("manager", title), 4);
    return { verbalId: null };
  }
  const words = "Yes, ship it. I am on a train; I will confirm in writing as soon as I am at a desk.";
  const spokenAt = minutesAfter(at, 3);
  const spoken = { role: "on_call_manager", approverId: teller.cast.actors.tom.userId } as const;
  const verbal = await teller.act(minutesAfter(at, 5), "marek", (ctx) =>
    recordVerbalApproval(ctx, id, { ...spoken, channel: "Phone", words, spokenAt, ...named }),
  );
  return { verbalId: verbal.id };
}
