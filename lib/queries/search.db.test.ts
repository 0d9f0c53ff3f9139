import { beforeAll, describe, expect, test } from "vitest";
import { createActionItem } from "@/lib/contracts/action-items";
import { openHotfix } from "@/lib/contracts/hotfixes";
import { declareIncident } from "@/lib/contracts/incidents";
import { assignRole } from "@/lib/contracts/roles";
import { search } from "@/lib/contracts/search";
import { addEntry, hideEntry } from "@/lib/contracts/timeline";
import { ask, refusal, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { begun, crew, revised } from "@/lib/testing/hotfix-desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { reviewDesk } from "@/lib/testing/review-desk";

ownDatabase();

let as: Record<string, string>;

beforeAll(async () => {
  as = (await signedIn("incident_commander")).as;
});

const find = (q: string, more: Record<string, string> = {}, who = as) =>
  ask(search, { as: who, query: { q, ...more } });
const declare = (title: string, more: Record<string, unknown> = {}, who = as) =>
  ask(declareIncident, { as: who, body: { title, severity: "P1", ...more } });
const note = (incidentId: string, body: string, who = as) =>
  ask(addEntry, { as: who, params: { id: incidentId }, body: { body } });
const matches = (excerpt: readonly { text: string; match: boolean }[]) =>
  excerpt.filter(({ match }) => match).map(({ text }) => text);

describe("ranking", () => {
  test("what is named comes before what is titled so, and that before what says so; equals stand latest first", async () => {
    const told = await declare("Broker fails", { summary: "The zebra queue is full" });
    const older = await declare("Zebra queue is slow");
    const newer = await declare("Zebra is gone");
    const entry = await note(told.id, "Restarted the zebra node");
    const { items, corrected } = await find("zebra");
    expect(items.map(({ id }) => id)).toEqual([newer.id, older.id, entry.id, told.id]);
    expect(items.map(({ kind }) => kind)).toEqual(["incident", "incident", "entry", "incident"]);
    expect(corrected).toBeNull();
    await note(older.id, `Same as ${newer.key}`);
    const named = await find(newer.key);
    expect(named.items.map(({ kind }) => kind)).toEqual(["incident", "entry"]);
    expect(named.items[0]?.id).toBe(newer.id);
  });

  test("keyset pages show each thing once, in the same order", async () => {
    const { id } = await declare("Okapi slow", { impact: "okapi users wait" });
    for (let i = 0; i < 7; i++) await note(id, `okapi ${i}`);
    await declare("Another okapi");
    const all = await find("okapi");
    expect(all.items).toHaveLength(9);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof find>> = await find("okapi", {
        limit: "2",
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(all.items.map((item) => item.id));
  });
});

describe("finding", () => {
  test.each(["INC-YEAR-001", "inc-YEAR-1", "YEAR-1", "#incident-YEAR-001"])(
    "the key %s finds its incident first",
    async (pattern) => {
      const year = String(new Date().getUTCFullYear());
      const { items } = await find(pattern.replace("YEAR", year));
      expect(items[0]?.incident.key).toBe(`INC-${year}-001`);
      expect(items[0]?.kind).toBe("incident");
    },
  );

  test("all words must be there, in whatever form and order, and the last may go on", async () => {
    const { id } = await declare("Gateways are failing over", { impact: "Customers see timeouts" });
    for (const q of ["fail gateway", "gateways failing", "gateway time", "over cust"]) {
      expect((await find(q)).items.map((item) => item.id)).toContain(id);
    }
    expect((await find("gateway unicorns")).items).toEqual([]);
    const down = await declare("Narwhal down");
    expect((await find("down")).items.map((item) => item.id)).toContain(down.id);
    const path = await note(id, "POST api/quokka/pay answers 502");
    expect((await find("quokka")).items.map((item) => item.id)).toEqual([path.id]);
  });

  test("the excerpt marks every word that was found, in the form in which it stands, and nothing else", async () => {
    const { id } = await declare("Llama herd");
    await note(
      id,
      `${"Long before that. ".repeat(60)}The <b>llama</b> feeders\nwere failing: 3/4 llamas starve.`,
    );
    const [told, ...others] = (await find("llama fail")).items;
    expect(others).toEqual([]);
    expect(new Set(matches(told?.excerpt ?? []))).toEqual(new Set(["llama", "failing", "llamas"]));
    const text = told?.excerpt.map((part) => part.text).join("") ?? "";
    expect(text.length).toBeLessThan(500);
    expect(text).toContain("3/4");
    const [title] = (await find("herd")).items;
    expect(title?.excerpt).toEqual([
      { text: "Llama ", match: false },
      { text: "herd", match: true },
    ]);
  });

  test("a slip finds what was meant, says so, and pages by it", async () => {
    const { id } = await declare("Checkout hangs");
    const first = await note(id, "checkout pods restarted");
    for (const typed of ["chekout", "Chekcout", "checkuot pods", "chekou"]) {
      const { items, corrected } = await find(typed);
      expect(corrected, typed).toMatch(/^checkout/);
      expect(items.map((item) => item.id)).toContain(first.id);
    }
    const page = await find("chekout", { limit: "1" });
    const next = await find("chekout", { limit: "1", cursor: page.nextCursor ?? "" });
    expect(next.items[0]?.id).not.toBe(page.items[0]?.id);
    expect(next.corrected).toBe("checkout");
    await note(id, "wolverine seen in the logs");
    expect((await find("wolvernie")).corrected).toBe("wolverine");
  });

  test("a commit's first digits find its hotfix", async () => {
    const people = await crew();
    const { id, incident } = await begun(people, "P1");
    const commit = await revised(people, id);
    for (const q of [commit, commit.slice(0, 38).toUpperCase()]) {
      const { items } = await find(q);
      const hotfix = items.find((item) => item.id === id);
      expect(hotfix).toMatchObject({
        kind: "hotfix",
        link: `/hotfixes/${id}`,
        incident: { key: incident.key },
      });
    }
  });

  test("of a review's section the text that stands is found, not what it replaced", async () => {
    const it = await reviewDesk(60);
    await it.write("root_cause", "A capybara chewed the cable");
    expect((await find("capybara")).items).toMatchObject([
      {
        kind: "review_section",
        place: "Review: Root cause",
        link: `/incidents/${it.declared.key}/review/root-cause`,
      },
    ]);
    await it.write("root_cause", "A beaver chewed the cable", 2);
    expect((await find("capybara")).items).toEqual([]);
    expect((await find("beaver cable")).items).toHaveLength(1);
  });

  test("action items are found by title and by what shows that they are done; hidden entries are not found", async () => {
    const { id } = await declare("Axolotl alarm");
    const item = await ask(createActionItem, {
      as,
      body: { incidentId: id, title: "Alert on pangolin lag", successCriterion: "The tapir test pages" },
    });
    expect((await find("pangolin")).items.map((one) => one.link)).toEqual([`/action-items/${item.id}`]);
    const [told] = (await find("tapir")).items;
    expect(matches(told?.excerpt ?? [])).toEqual(["tapir"]);
    const entry = await note(id, "ocelot");
    expect((await find("ocelot")).items).toHaveLength(1);
    await ask(hideEntry, { as, params: { entryId: entry.id }, body: { version: 1 } });
    expect((await find("ocelot")).items).toEqual([]);
  });
});

test("nothing of a private incident is found by who is not a member, nor taught by a correction", async () => {
  const people = await crew();
  const owner = people.commander.as;
  const secret = await declare("Quetzal breach", { private: true, summary: "quetzal keys leaked" }, owner);
  const params = { id: secret.id };
  await note(secret.id, "quetzal entry", owner);
  await ask(openHotfix, {
    ...{ as: owner, params },
    body: { title: "Quetzal fix", workflow: "trunk", authorId: people.author.id },
  });
  await ask(createActionItem, { as: owner, body: { incidentId: secret.id, title: "Quetzal item" } });
  const it = await reviewDesk(60, { private: true });
  await it.write("root_cause", "quetzal in the review");
  expect((await find("quetzal", {}, owner)).items.map(({ kind }) => kind).sort()).toEqual(
    ["action_item", "entry", "hotfix", "incident"].sort(),
  );
  expect((await find("quetzal", {}, it.as)).items.map(({ kind }) => kind)).toEqual(["review_section"]);
  const { as: stranger } = await signedIn("admin", "incident_commander");
  for (const q of ["quetzal", secret.key, "quetzla", "quetz"]) {
    expect(await find(q, {}, stranger), q).toEqual({ items: [], nextCursor: null, corrected: null });
  }
  await ask(assignRole, {
    ...{ as: owner, params: { ...params, role: "scribe" } },
    body: { userId: people.lead.id },
  });
  expect((await find("quetzal", {}, people.lead.as)).items.length).toBe(4);
});

describe("hostile input", () => {
  test.each([
    "'",
    "''';--",
    "%",
    "_%_",
    "\\",
    "a\\",
    "':*",
    "!()&|<->",
    "a & | b",
    "<script>alert(1)</script>",
    "💥",
    "…?!",
    "   ",
    "",
    "2026-999999999",
    "x".repeat(200),
    "日本語 テスト",
  ])("%j is answered", async (q) => {
    expect((await send("GET", "/search", { as, query: { q } })).status).toBe(200);
  });

  test("marks alone find nothing; what is too long or cannot be kept is refused", async () => {
    expect(await find("%$&!")).toEqual({ items: [], nextCursor: null, corrected: null });
    expect((await refusal(search, { as, query: { q: "a".repeat(10_000) } })).status).toBe(422);
    expect((await refusal(search, { as, query: { q: "a\0b" } })).status).toBe(422);
    expect((await refusal(search, { as })).status).toBe(422);
    expect((await refusal(search, { as, query: { q: "a", cursor: "nonsense" } })).status).toBe(422);
    expect((await refusal(search, { query: { q: "a" } })).status).toBe(401);
    const answer = await send("GET", "/search?q=%ED%A0%80", { as });
    expect(answer.status).toBeLessThan(500);
  });
});
