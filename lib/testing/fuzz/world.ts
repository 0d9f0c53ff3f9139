import { createActionItem } from "@/lib/contracts/action-items";
import { recordVerbal } from "@/lib/contracts/approvals";
import { startDeployment } from "@/lib/contracts/deployments";
import { reviseHotfix } from "@/lib/contracts/hotfixes";
import { declareIncident } from "@/lib/contracts/incidents";
import { planRelease } from "@/lib/contracts/releases";
import { createService } from "@/lib/contracts/services";
import { addEntry } from "@/lib/contracts/timeline";
import { db } from "@/lib/db/client";
import type { OrgRole } from "@/lib/domain/roles";
import { ask } from "@/lib/testing/api";
import { person } from "@/lib/testing/factories";
import { begun, crew, newCommit, ready } from "@/lib/testing/hotfix-desk";
import { reviewDesk } from "@/lib/testing/review-desk";
import { byCookie, byToken } from "@/lib/testing/signed-in";

const roles: readonly (readonly OrgRole[])[] = [
  ["admin", "incident_commander"],
  ["incident_commander", "engineering_lead"],
  ["on_call_manager"],
  ["product_manager"],
  ["responder"],
  ["stakeholder"],
  ["admin", "engineering_lead", "on_call_manager", "product_manager", "responder"],
];

/** Who sends: every role by token and by cookie, a limited token, and nobody. */
export async function senders(): Promise<Record<string, string>[]> {
  const all: Record<string, string>[] = [];
  for (const held of roles) {
    const who = await person(...held);
    all.push(await byToken(who), await byCookie(who));
  }
  all.push(
    await byToken(await person("admin", "responder"), ["checks"]),
    {},
    { authorization: "Bearer fb_none" },
  );
  return all;
}

/** A desk full of things to be pointed at: hotfixes in several states, a review under way, people, services. */
export async function furnish(): Promise<void> {
  const people = await crew();
  const open = await begun(people, "P1");
  await ask(reviseHotfix, { as: people.author.as, params: { id: open.id }, body: { commit: newCommit() } });
  const deployed = await ready(people);
  await ask(startDeployment, {
    as: people.commander.as,
    params: { id: deployed.id },
    body: { environment: "production" },
  });
  const spoken = await begun(people, "P0");
  const commit = newCommit();
  await ask(reviseHotfix, { as: people.author.as, params: { id: spoken.id }, body: { commit } });
  await ask(recordVerbal, {
    as: people.responder.as,
    params: { id: spoken.id },
    body: {
      role: "engineering_lead",
      approverId: people.lead.id,
      channel: "phone",
      words: "Go ahead",
      spokenAt: new Date().toISOString(),
      commit,
    },
  });
  const review = await reviewDesk(60);
  await review.write("summary", "It was slow.");
  await ask(createActionItem, {
    as: review.as,
    body: { incidentId: review.declared.id, title: "Add an alert", type: "monitoring" },
  });
  await ask(addEntry, {
    as: people.responder.as,
    params: { id: open.incident.id },
    body: { body: "Looking" },
  });
  await ask(declareIncident, { as: people.commander.as, body: { title: "Later", severity: "P2" } });
  await ask(planRelease, { as: people.lead.as, body: { name: "2.0.0" } });
  const admin = await byToken(await person("admin"));
  await ask(createService, { as: admin, body: { name: "Shop", slug: "shop" } });
}

/** Which tables hold what the first word of a path, or a field, points at. */
const holders: readonly (readonly [RegExp, string])[] = [
  [/^(incidents|incidentId|mergedIntoId)$/, "incidents"],
  [/^(hotfixes|hotfixId)$/, "hotfixes"],
  [/^(timeline|entryId|entryIds|eventId)$/, "timeline_events"],
  [/^(revisionId)$/, "hotfix_revisions"],
  [/^(commit|tree)$/, "commits"],
  [/^deployments$/, "deployments"],
  [/^rollbacks$/, "rollbacks"],
  [/^verbal-approvals$/, "verbal_approvals"],
  [/^action-items$/, "action_items"],
  [/^windows$/, "sla_timers"],
  [/^(services|serviceId|serviceIds)$/, "services"],
  [/^(releases|releaseId)$/, "releases"],
  [/^(factorId)$/, "review_factors"],
  [/^(whyId|parentId)$/, "review_whys"],
  [/^(shareId)$/, "review_shares"],
  [/(users|userId|Id)$/, "users"],
];

/** The table of a field or a path's first word; users where nothing else is known. */
export function holderOf(name: string): string {
  return holders.find(([pattern]) => pattern.test(name))?.[1] ?? "users";
}

/** Only entries of people can be edited, and only watches have windows. */
const narrower: Record<string, string> = {
  timeline_events: "WHERE type = 'note'",
  sla_timers: "WHERE rule LIKE 'watch%'",
};

/** Ids of the newest rows of every table that is pointed at. */
export async function livingIds(): Promise<Map<string, string[]>> {
  const ids = new Map<string, string[]>();
  const commits = await db().$queryRaw<{ commit: string }[]>`
    SELECT commit FROM hotfix_revisions WHERE commit IS NOT NULL ORDER BY id DESC LIMIT 8`;
  ids.set("commits", [newCommit(), ...commits.map((row) => row.commit)]);
  for (const table of new Set(holders.map(([, name]) => name).filter((name) => name !== "commits"))) {
    const rows = await db().$queryRawUnsafe<{ id: string }[]>(
      `SELECT id::text AS id FROM "${table}" ${narrower[table] ?? ""} ORDER BY id DESC LIMIT 40`,
    );
    ids.set(
      table,
      rows.map((row) => row.id),
    );
  }
  return ids;
}
