import { expect, test } from "vitest";
import {
  archiveService,
  createService,
  editService,
  listServices,
  readService,
} from "@/lib/contracts/services";
import { ask, refusal, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

test("a slug is made of the name, belongs to one service, and finds it", async () => {
  const { as } = await signedIn("admin");
  const service = await ask(createService, { as, body: { name: "Bücher & Käufe" } });
  expect(service).toMatchObject({ slug: "bucher-kaufe", archived: false, version: 1 });
  expect(await ask(readService, { as, params: { id: "bucher-kaufe" } })).toEqual(service);
  const again = await refusal(createService, { as, body: { name: "Other", slug: "bucher-kaufe" } });
  expect(again).toMatchObject({ status: 409, rule: "unique_slug" });
  const none = await refusal(createService, { as, body: { name: "結帳" } });
  expect([none.status, none.errors?.[0]?.path]).toEqual([422, "slug"]);
  const odd = await refusal(createService, { as, body: { name: "x", slug: "Not A Slug" } });
  expect([odd.status, odd.errors?.[0]?.path]).toEqual([422, "slug"]);
});

test("two services of one slug at once: one of them is there", async () => {
  const { as } = await signedIn("admin");
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => send("POST", "/services", { as, body: { name: "Same" } })),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, ...Array(7).fill(409)]);
});

test("an archived service leaves the list, keeps its slug and comes back", async () => {
  const { as } = await signedIn("admin");
  const { id, slug } = await ask(createService, { as, body: { name: "Legacy" } });
  const names = async (query = {}) => (await ask(listServices, { as, query })).items.map((one) => one.name);
  expect(await ask(archiveService, { as, params: { id } })).toMatchObject({ archived: true, version: 2 });
  expect(await names()).not.toContain("Legacy");
  expect(await names({ archived: "true" })).toContain("Legacy");
  expect((await refusal(createService, { as, body: { name: "Legacy" } })).status).toBe(409);
  expect(await ask(editService, { as, params: { id: slug }, body: { archived: false } })).toMatchObject({
    archived: false,
  });
  expect(await names()).toContain("Legacy");
});

test("an edit of a stale version is told the current service", async () => {
  const { as } = await signedIn("admin");
  const { id } = await ask(createService, { as, body: { name: "Twice" } });
  const current = await ask(editService, { as, params: { id }, body: { name: "Once", version: 1 } });
  const stale = await refusal(editService, { as, params: { id }, body: { name: "Never", version: 1 } });
  expect(stale).toMatchObject({ status: 409, rule: "version" });
  expect(stale.current).toEqual(current);
});
