import { beforeAll, expect, test } from "vitest";
import { confirmVerbal, recordVerbal } from "@/lib/contracts/approvals";
import { listAudit } from "@/lib/contracts/audit";
import { endDeployment, startDeployment } from "@/lib/contracts/deployments";
import { readHotfixRecord } from "@/lib/contracts/hotfix-record";
import { ask } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import { approve, begun, type Crew, crew, evidenced, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { byCookie } from "@/lib/testing/signed-in";

ownDatabase();
let people: Crew;
beforeAll(async () => {
  people = await crew();
});

const record = (id: string) => ask(readHotfixRecord, { as: people.lead.as, params: { id } });

async function inProduction(id: string, body: Record<string, unknown> = {}) {
  const as = await byCookie({ userId: people.commander.id });
  const started = await ask(startDeployment, {
    as,
    params: { id },
    body: { environment: "production", ...body },
  });
  await ask(endDeployment, { as, params: { id: started.id }, body: { state: "succeeded" } });
}

test("R-APR-04 the record says who agreed to what was deployed, how, and with which entries of the chain", async () => {
  const { id, incident } = await begun(people, "P0");
  const commit = await revised(people, id);
  await evidenced(people, id);
  await approve(people.lead, id, "engineering_lead", commit);
  const verbal = await ask(recordVerbal, {
    as: people.commander.as,
    params: { id },
    body: {
      ...{ role: "on_call_manager", approverId: people.manager.id, channel: "phone", words: "Go", commit },
      spokenAt: minutesAgo(0),
    },
  });
  expect((await record(id)).verdict).toContain("did not reach production");
  await inProduction(id);
  expect((await record(id)).verdict).toContain("NOT CONFIRMED");
  await ask(confirmVerbal, { as: people.manager.as, params: { id: verbal.id }, body: { confirmed: true } });
  const told = await record(id);
  expect(told.verdict).toContain(`Revision 1 (${commit.slice(0, 8)}) reached production`);
  expect(told.verdict).toContain("(engineering lead) and");
  expect(told.verdict).toContain("by word of mouth and confirmed in writing");
  expect(told.story.map(({ text }) => text)).toContainEqual(expect.stringContaining("is in production"));
  const { items } = await ask(listAudit, {
    as: people.lead.as,
    query: { incident: incident.key, limit: "200" },
  });
  const hashes = new Map(items.map(({ seq, hash }) => [seq, hash]));
  expect(told.chain.entries.length).toBeGreaterThan(20);
  for (const { seq, hash } of told.chain.entries) expect(hash).toBe(hashes.get(seq));
  expect(told.chain.entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["hotfix.open", "approval.decide", "approval.witness", "hotfix.deploy"]),
  );
});

test("R-FIX-04 the record of a bypass names who went past the gate and why, and shows no approval in its place", async () => {
  const { id } = await begun(people, "P0");
  await revised(people, id);
  await inProduction(id, { bypass: { reason: "Payments are down" } });
  const { verdict, hotfix } = await record(id);
  expect(verdict).toContain("PAST THE GATE");
  expect(verdict).toContain("Payments are down");
  expect(verdict).not.toContain("approved by");
  expect(hotfix.deployments[0]?.bypass?.missing.length).toBeGreaterThan(5);
});
