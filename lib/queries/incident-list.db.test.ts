import { beforeAll, expect, test } from "vitest";
import { changeStatus, declareIncident, listIncidents } from "@/lib/contracts/incidents";
import { createService } from "@/lib/contracts/services";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

let as: Record<string, string>;
const keys: string[] = [];
let shop: string;
let commander: string;

const declare = async (body: Record<string, unknown>) => {
  const incident = await ask(declareIncident, { as, body: { severity: "P1", ...body } });
  keys.push(incident.key);
  return incident;
};

/** The titles that the filters leave, the last declared first. */
const titles = async (query: Record<string, string>) =>
  (await ask(listIncidents, { as, query })).items.map((incident) => incident.title);

beforeAll(async () => {
  const { who, as: signed } = await signedIn("admin", "incident_commander");
  as = signed;
  commander = who.userId;
  shop = (await ask(createService, { as, body: { name: "Shop" } })).slug;
  const lead = await signedIn("incident_commander");
  const { id } = await ask(createService, { as, body: { name: "Mail" } });
  const first = await declare({ title: "Checkout 100% slow", serviceIds: [id] });
  await declare({ title: "Search is empty", severity: "P2", commanderId: lead.who.userId });
  const services = await db().service.findMany({ where: { slug: shop } });
  await declare({ title: "CHECKOUT is down", severity: "P0", serviceIds: services.map((one) => one.id) });
  await ask(changeStatus, { as, params: { id: first.id }, body: { status: "resolved" } });
});

test.each([
  [{}, [2, 1, 0]],
  [{ severity: "P0" }, [2]],
  [{ severity: "P0,P2" }, [2, 1]],
  [{ status: "open" }, [2, 1]],
  [{ status: "resolved" }, [0]],
  [{ status: "open,resolved" }, [2, 1, 0]],
  [{ q: "checkout" }, [2, 0]],
  [{ q: "100%" }, [0]],
  [{ q: "nothing" }, []],
  [{ service: "shop" }, [2]],
  [{ service: "unknown" }, []],
  [{ commander: "me" }, [2, 0]],
  [{ commander: "nobody" }, []],
  [{ commander: "me", severity: "P1", status: "resolved", q: "CHECK" }, [0]],
  [{ from: "2199-01-01T00:00:00Z" }, []],
  [{ to: "2001-01-01T00:00:00Z" }, []],
])("the list filtered by %j", async (query, expected) => {
  const all = ["Checkout 100% slow", "Search is empty", "CHECKOUT is down"];
  expect(await titles(query)).toEqual(expected.map((index) => all[index]));
});

test("a search for a key finds that incident, in either letter case", async () => {
  expect(await titles({ q: keys[1] ?? "" })).toEqual(["Search is empty"]);
  expect(await titles({ q: (keys[1] ?? "").toLowerCase() })).toEqual(["Search is empty"]);
  expect((await titles({ commander })).length).toBe(2);
});

test("keyset pages show each incident once, although others are declared at the same moment and meanwhile", async () => {
  const moment = { retrospective: true, startedAt: "2020-02-02T02:02:02Z" };
  for (let i = 0; i < 9; i++) await declare({ title: `Same moment ${i}`, ...moment });
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = { limit: "4", ...(cursor ? { cursor } : {}) };
    const page = await ask(listIncidents, { as, query });
    seen.push(...page.items.map((incident) => incident.key));
    cursor = page.nextCursor;
    if (seen.length === 4) await declare({ title: "Declared while somebody pages" });
  } while (cursor);
  expect(new Set(seen).size).toBe(seen.length);
  expect([...seen].sort()).toEqual(keys.slice(0, 12).sort());
});
