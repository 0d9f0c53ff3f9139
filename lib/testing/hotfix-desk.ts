import { decide } from "@/lib/contracts/approvals";
import { openHotfix, planRollback, reportCheck, reviseHotfix } from "@/lib/contracts/hotfixes";
import { declareIncident } from "@/lib/contracts/incidents";
import { checkKeys } from "@/lib/domain/check-keys";
import type { Severity } from "@/lib/domain/severity";
import { ask } from "@/lib/testing/api";
import { person } from "@/lib/testing/factories";
import { byToken } from "@/lib/testing/signed-in";

let commits = 0;

/** A commit's name that no test has used before. */
export function newCommit(): string {
  commits += 1;
  return commits.toString(16).padStart(40, "c");
}

/** The people around a hotfix, each with the headers of a token; `author` is a responder. */
export async function crew() {
  const people = {
    commander: await person("incident_commander"),
    lead: await person("engineering_lead"),
    otherLead: await person("engineering_lead"),
    manager: await person("on_call_manager"),
    product: await person("product_manager"),
    author: await person("responder"),
    responder: await person("responder"),
    stakeholder: await person("stakeholder"),
  };
  const signed = async (who: { userId: string }) => ({ id: who.userId, as: await byToken(who) });
  return {
    commander: await signed(people.commander),
    lead: await signed(people.lead),
    otherLead: await signed(people.otherLead),
    manager: await signed(people.manager),
    product: await signed(people.product),
    author: await signed(people.author),
    responder: await signed(people.responder),
    stakeholder: await signed(people.stakeholder),
  };
}
export type Crew = Awaited<ReturnType<typeof crew>>;

/** An incident with a hotfix by `author`, without a revision. */
export async function begun(people: Crew, severity: Severity, fields: Record<string, unknown> = {}) {
  const incident = await ask(declareIncident, {
    as: people.commander.as,
    body: { title: "Checkout times out", severity, ...fields },
  });
  const hotfix = await ask(openHotfix, {
    as: people.author.as,
    params: { id: incident.key },
    body: { title: "Raise the pool limit", workflow: "git_flow", currentVersion: "1.2.3" },
  });
  return { incident, hotfix, id: hotfix.id };
}

/** Records a commit on the hotfix, pushed by its author; answers the commit. */
export async function revised(people: Crew, id: string, body: Record<string, unknown> = {}): Promise<string> {
  const commit = newCommit();
  await ask(reviseHotfix, { as: people.author.as, params: { id }, body: { commit, ...body } });
  return commit;
}

/** Reports every check as passed and writes down a tested way back. */
export async function evidenced(people: Crew, id: string): Promise<void> {
  for (const key of checkKeys) {
    await ask(reportCheck, { as: people.responder.as, params: { id, key }, body: { result: "passed" } });
  }
  await ask(planRollback, {
    as: people.responder.as,
    params: { id },
    body: { method: "git_revert", ownerId: people.responder.id, tested: true },
  });
}

/** Approves the commit in the role. */
export function approve(who: { as: Record<string, string> }, id: string, role: string, commit: string) {
  return ask(decide, { as: who.as, params: { id }, body: { role, decision: "approved", commit } });
}

/** A P0 hotfix with everything that the gate asks for. */
export async function ready(people: Crew, fields: Record<string, unknown> = {}) {
  const made = await begun(people, "P0", fields);
  const commit = await revised(people, made.id);
  await evidenced(people, made.id);
  await approve(people.lead, made.id, "engineering_lead", commit);
  await approve(people.manager, made.id, "on_call_manager", commit);
  return { ...made, commit };
}
