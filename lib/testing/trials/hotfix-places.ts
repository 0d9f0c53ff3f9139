import { endDeployment, startDeployment, startRollback } from "@/lib/contracts/deployments";
import { planRollback, reportCheck } from "@/lib/contracts/hotfixes";
import { listWindows } from "@/lib/contracts/watches";
import { db } from "@/lib/db/client";
import type { Hat } from "@/lib/domain/permission-table";
import type { Severity } from "@/lib/domain/severity";
import { ask } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import { approve, begun, type Crew, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownSetting, type Place, setting } from "@/lib/testing/trials/trial";

let people: Promise<Crew> | undefined;

/** Who makes the hotfixes of all trials, and approves them where that is not what is tried. */
export function everybodyElse(): Promise<Crew> {
  people ??= crew();
  return people;
}

/** A hotfix with a revision by somebody else, and all that its path's parameters may name. */
async function hotfixAt(severity: Severity): Promise<Place & { id: string; commit: string }> {
  const all = await everybodyElse();
  const { id, incident } = await begun(all, severity, { startedAt: minutesAgo(300) });
  const commit = await revised(all, id);
  const { id: revisionId } = await db().hotfixRevision.findFirstOrThrow({ where: { hotfixId: id } });
  return { id, incident: incident.key, commit, revisionId, approverId: all.otherLead.id };
}

export const aHotfix = setting(() => hotfixAt("P0"));

/** Hotfixes on which nobody has decided, of each level. */
export const undecided = {
  P0: setting(() => hotfixAt("P0")),
  P1: setting(() => hotfixAt("P1")),
  P2: setting(() => hotfixAt("P2")),
};

export const aCheck = setting(async (who) => ({ ...(await aHotfix.kept(who)), key: "unit_suites" }));
export const aStep = setting(async (who) => ({ ...(await aHotfix.kept(who)), key: "test" }));

/** A hotfix whose way back was never tried, which is warned of. */
export const aWarning = setting(async () => {
  const { author } = await everybodyElse();
  const made = await hotfixAt("P0");
  const body = { method: "git_revert", ownerId: author.id, tested: false };
  await ask(planRollback, { as: author.as, params: { id: made.id }, body });
  return { ...made, key: "rollback_untested" };
});

/** In which role somebody of a hat decides, and at which level that is asked for. */
const decides: Partial<Record<Hat, [string, Severity]>> = {
  engineering_lead: ["engineering_lead", "P0"],
  on_call_manager: ["on_call_manager", "P0"],
  product_manager: ["product_manager", "P1"],
  responder: ["reviewer", "P2"],
  communications_lead: ["reviewer", "P2"],
};

/** A hotfix that waits for the person's role; whoever has none comes to one that waits for the lead. */
export const awaitingThem = ownSetting(async ({ hat }) => {
  const [role, severity] = decides[hat] ?? ["engineering_lead", "P0" as const];
  return { ...(await hotfixAt(severity)), role };
});

/** The same with the person's own decision, of those who may decide at all. */
export const ownDecision = ownSetting(async (who) => {
  const made = await awaitingThem.fresh(who);
  const { id = "", role = "", commit = "" } = made;
  if (decides[who.hat]) await approve(who, id, role, commit);
  return made;
});

/** A hotfix to which the gate is open, under a policy that asks for one check. */
export const openGate = setting(async () => {
  const { author, lead, manager } = await everybodyElse();
  const made = await hotfixAt("P0");
  const { id, commit } = made;
  const at = { as: author.as, params: { id } };
  await ask(reportCheck, { ...at, params: { id, key: "unit_suites" }, body: { result: "passed" } });
  await ask(planRollback, { ...at, body: { method: "git_revert", ownerId: author.id, tested: true } });
  await approve(lead, id, "engineering_lead", commit);
  await approve(manager, id, "on_call_manager", commit);
  return made;
});

async function started(environment: string, hotfix: Place): Promise<{ id: string }> {
  const { as } = (await everybodyElse()).author;
  const { id = "" } = hotfix;
  return ask(startDeployment, { as, params: { id }, body: { environment } });
}

/** A deployment to staging that has not ended. */
export const aDeployment = setting(async () => {
  const { id } = await started("staging", await hotfixAt("P0"));
  return { id };
});

/** A hotfix that went into production half an hour ago. */
export const inProduction = setting(async (who) => {
  const made = await openGate.fresh(who);
  const { as } = (await everybodyElse()).author;
  const { id } = await started("production", made);
  await ask(endDeployment, { as, params: { id }, body: { state: "succeeded", at: minutesAgo(31) } });
  return made;
});

export const aRollback = setting(async (who) => {
  const { id: hotfixId = "" } = await inProduction.fresh(who);
  const { as } = (await everybodyElse()).author;
  const body = { reason: "unstable", method: "git_revert" };
  const { id } = await ask(startRollback, { as, params: { id: hotfixId }, body });
  return { id };
});

/** A watch that has come due, with one of its items. */
export const aWindow = setting(async (who) => {
  const { incident = "" } = await inProduction.fresh(who);
  const { as } = (await everybodyElse()).author;
  const { items } = await ask(listWindows, { as, params: { id: incident } });
  const short = items.find(({ rule }) => rule === "watch_30m");
  if (!short) throw new Error("nobody watches");
  return { id: short.id, key: "error_rate", items: short.items.map(({ key }) => key).join(" ") };
});
