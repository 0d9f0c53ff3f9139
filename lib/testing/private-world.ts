import { createActionItem } from "@/lib/contracts/action-items";
import { recordVerbal } from "@/lib/contracts/approvals";
import { endDeployment, startDeployment, startRollback } from "@/lib/contracts/deployments";
import { editIncident } from "@/lib/contracts/incidents";
import { addFactor } from "@/lib/contracts/review-causes";
import { shareReview } from "@/lib/contracts/review-exports";
import { callMeeting, publishReview } from "@/lib/contracts/reviews";
import { assignRole, removeRole } from "@/lib/contracts/roles";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import { begun, type Crew, ready, revised } from "@/lib/testing/hotfix-desk";
import { nothingLearnt, reviewDesk } from "@/lib/testing/review-desk";

/** Stands in every text of a private incident, and nowhere else. */
export const secretWord = "zwiebelfisch";

/** A P0 whose hotfix is in production and being taken back, watched, and told to somebody who had a part in it for a while. */
async function emergency(people: Crew, stranger: string): Promise<string> {
  const { as } = people.author;
  const started = { startedAt: minutesAgo(300), title: `Breach ${secretWord}` };
  const { id, incident } = await ready(people, started);
  const deployed = await ask(startDeployment, { as, params: { id }, body: { environment: "production" } });
  const body = { state: "succeeded", at: minutesAgo(31) };
  await ask(endDeployment, { as, params: { id: deployed.id }, body });
  await ask(startRollback, { as, params: { id }, body: { reason: "unstable", method: "git_revert" } });
  const params = { id: incident.id, role: "scribe" };
  const commander = people.commander.as;
  await ask(assignRole, { as: commander, params, body: { userId: stranger, note: secretWord } });
  const item = { incidentId: incident.id, title: `Rotate ${secretWord}`, ownerId: stranger };
  await ask(createActionItem, { as: commander, body: item });
  await ask(removeRole, { as: commander, params: { ...params, userId: stranger } });
  return incident.id;
}

/** A P0 that waits for an approval, one of which was spoken. */
async function waiting(people: Crew): Promise<string> {
  const { id, incident } = await begun(people, "P0", { title: `Leak ${secretWord}` });
  const commit = await revised(people, id);
  const said = { role: "engineering_lead", approverId: people.otherLead.id, words: secretWord, commit };
  const body = { ...said, channel: "phone", spokenAt: minutesAgo(0) };
  await ask(recordVerbal, { as: people.commander.as, params: { id }, body });
  return incident.id;
}

/** A published review that coined a factor, was shared and has a meeting. */
async function reviewed(): Promise<string> {
  const { write, sent, declared } = await reviewDesk(60, { title: `Theft ${secretWord}` });
  await write("root_cause", `It was ${secretWord}.`);
  await ask(addFactor, sent({ label: `Trust in ${secretWord}` }));
  await ask(callMeeting, sent({ startsAt: minutesAgo(-5), reason: secretWord }));
  await ask(publishReview, sent({ answers: nothingLearnt }));
  await ask(shareReview, sent({ days: 7 }));
  return declared.id;
}

/** Incidents with everything that there can be of one, made private at the end; `release` is one that they wait for. */
export async function privateWorld(
  people: Crew,
  stranger: string,
  release: string,
): Promise<{ id: string; key: string }[]> {
  const ids = [await emergency(people, stranger), await waiting(people), await reviewed()];
  const { as } = people.commander;
  for (const id of ids) await ask(editIncident, { as, params: { id }, body: { private: true } });
  await db().incident.updateMany({ where: { id: { in: ids } }, data: { releaseId: release } });
  return db().incident.findMany({ where: { id: { in: ids } }, select: { id: true, key: true } });
}
