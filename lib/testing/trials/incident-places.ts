import { v7 as uuid } from "uuid";
import { createActionItem } from "@/lib/contracts/action-items";
import { assignRole } from "@/lib/contracts/roles";
import { addEntry } from "@/lib/contracts/timeline";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { incident, person } from "@/lib/testing/factories";
import { ownSetting, setting, type Who } from "@/lib/testing/trials/trial";

let commander: ReturnType<typeof signedIn> | undefined;

/** Who declares, writes and assigns before a trial begins; the same person for all of them. */
export function somebodyElse(): ReturnType<typeof signedIn> {
  commander ??= signedIn("incident_commander");
  return commander;
}

export const anIncident = setting(async () => {
  const { who } = await somebodyElse();
  const { id } = await incident(who);
  return { id, tabId: uuid(), phase: "deployment", step: "staging", role: "scribe" };
});

/** An entry of somebody else's on the incident that stays. */
export const anEntry = setting(async (who) => {
  const { id = "" } = await anIncident.kept(who);
  const { as } = await somebodyElse();
  const entry = await ask(addEntry, { as, params: { id }, body: { body: "Errors rise" } });
  return { id, entryId: entry.id };
});

export const ownEntry = ownSetting(async (who) => {
  const { id = "", entryId = "" } = await anEntry.fresh(who);
  await db().timelineEvent.update({ where: { id: entryId }, data: { authorId: who.userId } });
  return { id, entryId };
});

/** An incident of which one more person is scribe. */
export const aRole = setting(async (who) => {
  const { id = "" } = await anIncident.kept(who);
  const { as } = await somebodyElse();
  const { userId } = await person("scribe");
  await ask(assignRole, { as, params: { id, role: "scribe" }, body: { userId } });
  return { id, role: "scribe", userId };
});

/** Somebody of no role, to be asked about or given something. */
export const aPerson = setting(async () => {
  const { userId } = await person();
  return { id: userId, userId };
});

/** An incident and somebody who could have a role on it. */
export const somebodyFree = setting(async (who) => {
  const { id = "" } = await anIncident.kept(who);
  return { id, role: "scribe", userId: (await person("scribe")).userId };
});

async function actionItem(who: Who): Promise<{ id: string; incidentId: string }> {
  const { id: incidentId = "" } = await anIncident.kept(who);
  const { as } = await somebodyElse();
  const { id } = await ask(createActionItem, { as, body: { incidentId, title: "Add an alert" } });
  return { id, incidentId };
}

export const anActionItem = setting(actionItem);

export const ownActionItem = ownSetting(async (who) => {
  const item = await actionItem(who);
  await db().actionItem.update({ where: { id: item.id }, data: { createdById: who.userId } });
  return item;
});
