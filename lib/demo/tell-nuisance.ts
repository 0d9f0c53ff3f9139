import { decide } from "@/lib/commands/hotfix/decide";
import { openHotfix } from "@/lib/commands/hotfix/open";
import { planRollback } from "@/lib/commands/hotfix/plan-rollback";
import { reportCheck } from "@/lib/commands/hotfix/report-check";
import { requestApproval } from "@/lib/commands/hotfix/request-approval";
import { reviseHotfix } from "@/lib/commands/hotfix/revise";
import { changeStatus } from "@/lib/commands/incident/change-status";
import { declareIncident } from "@/lib/commands/incident/declare";
import { editIncident } from "@/lib/commands/incident/edit";
import { addEntry } from "@/lib/commands/timeline/add";
import { diffText, objectName } from "./change-text";
import type { Fix, Nuisance } from "./story";
import { deployFix, verifyFix } from "./tell-deployment";
import { startOf } from "./tell-emergency";
import { type Cast, minutesAfter, Teller } from "./teller";

/** Declares a P2; its teller goes on from there. */
export async function declareNuisance(cast: Cast, story: Nuisance): Promise<Teller> {
  const { title, impact, users } = story;
  const startedAt = startOf(story.begins, cast.now);
  const declaredAt = minutesAfter(startedAt, 35);
  const answer = await declareIncident(
    { actor: cast.actors[story.by], at: declaredAt },
    {
      ...{ severity: "P2", title, impact, usersAffected: users, startedAt },
      serviceIds: [cast.services[story.service]],
      commanderId: cast.actors.marek.userId,
    },
  );
  if (answer.replayed) throw new Error("a told history is never a repetition");
  return new Teller(cast, answer.body.id, declaredAt);
}

/** Tells a P2 until it waits for its release, or is fixed where it waits for none. */
export async function tellNuisance(teller: Teller, story: Nuisance, releaseId: string | null): Promise<void> {
  const { incidentId: ref } = teller;
  const begun = teller.told;
  const note = (hours: number, who: "amara" | "jonas", body: string, kind: "observation" | "action") =>
    teller.act(minutesAfter(begun, hours * 60), who, (ctx) => addEntry(ctx, ref, { body, kind }));
  await note(0.1, "amara", story.seen, "observation");
  await note(Math.min(4, story.hours / 3), "jonas", story.cause, "observation");
  await status(teller, minutesAfter(begun, 20 + story.hours * 20), "identified");
  const number = (Number.parseInt(objectName(story.title).slice(0, 5), 16) % 3_000) + 1_000;
  const backlogUrl = `https://backlog.lumenmarket.example/LM-${number}`;
  await teller.act(minutesAfter(begun, 22 + story.hours * 20), "priya", (ctx) =>
    editIncident(ctx, ref, { backlogUrl, releaseNote: story.note, ...(releaseId ? { releaseId } : {}) }),
  );
  if (story.fix !== undefined) await smallFix(teller, story.fix, story);
  if (releaseId !== null) return;
  await endNuisance(teller, story, minutesAfter(begun, story.hours * 60));
}

/** Says that it is over, from `at` on. */
export async function endNuisance(teller: Teller, { done }: Nuisance, at: Date): Promise<void> {
  await teller.act(at, "jonas", (ctx) =>
    addEntry(ctx, teller.incidentId, { body: done, kind: "observation", keyMoment: "restored" }),
  );
  await status(teller, minutesAfter(at, 10), "resolved");
  await status(teller, minutesAfter(at, 60 * 22), "closed");
}

function status(teller: Teller, at: Date, to: "identified" | "resolved" | "closed") {
  return teller.act(at, "marek", (ctx) => changeStatus(ctx, teller.incidentId, { status: to }));
}

/** A fix that takes the ordinary road: its pull request is reviewed, its suites pass, and it goes out. */
async function smallFix(teller: Teller, fix: Fix, { hours }: Nuisance): Promise<void> {
  const { author, workflow, title, message, change } = fix;
  const at = (share: number) => minutesAfter(teller.told, hours * 3 * share);
  const pull = `https://git.lumenmarket.example/pulls/${Number.parseInt(objectName(title).slice(0, 4), 16)}`;
  const { id } = await teller.act(at(1), author, (ctx) =>
    openHotfix(ctx, teller.incidentId, {
      title,
      workflow,
      currentVersion: fix.version ?? null,
      pullRequest: pull,
    }),
  );
  const commit = objectName(title);
  const diff = change === undefined ? {} : { diff: diffText(change) };
  await teller.act(at(2), author, (ctx) => reviseHotfix(ctx, id, { commit, message, ...diff }));
  const report = { result: "passed", evidence: `${pull}/checks` } as const;
  await teller.act(at(1), "amara", (ctx) => reportCheck(ctx, id, "unit_suites", report));
  const ownerId = teller.cast.actors[author].userId;
  await teller.act(at(1), author, (ctx) => planRollback(ctx, id, { ...fix.rollback, ownerId }));
  await teller.act(at(1), author, (ctx) => requestApproval(ctx, id));
  const word = { role: "reviewer", decision: "approved", comment: "Reads well.", commit } as const;
  await teller.act(at(2), author === "amara" ? "ines" : "amara", (ctx) => decide(ctx, id, word));
  const about = { severity: "P1", service: "search" } as const;
  await deployFix(teller, fix, { id, title, named: { commit } }, about, minutesAfter(teller.told, 40));
  await verifyFix(teller, fix, id, minutesAfter(teller.told, 15));
}
