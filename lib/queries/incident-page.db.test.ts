import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { readIncidentPage } from "@/lib/contracts/incident-page";
import { acknowledgeIncident } from "@/lib/contracts/incidents";
import { listTimeline } from "@/lib/contracts/timeline";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { desk } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

/** A desk whose incident was acknowledged, and has that many notes, one a second after that. */
async function told(notes: number) {
  const at = await desk({ severity: "P0" });
  await ask(acknowledgeIncident, at.sent({}));
  const from = Date.now() + 1_000;
  await db().timelineEvent.createMany({
    data: Array.from({ length: notes }, (_, i) => {
      const moment = new Date(from + i * 1_000);
      const text = { type: "note", body: `Note ${i}`, kind: "observation" };
      const times = { occurredAt: moment, recordedAt: moment };
      return { id: uuid(), incidentId: at.params.id, authorId: at.who.userId, ...text, ...times };
    }),
  });
  return { ...at, page: () => ask(readIncidentPage, { as: at.as, params: at.params }) };
}

test("the page brings the newest 20 entries, and the timeline goes on from there to the very first", async () => {
  const { page, as, params, timeline } = await told(45);
  const { items, nextCursor } = (await page()).timeline;
  expect(items.map(({ body }) => body)).toEqual(Array.from({ length: 20 }, (_, i) => `Note ${44 - i}`));
  const ids = items.map(({ id }) => id);
  let cursor = nextCursor;
  while (cursor !== null) {
    const query = { order: "newest", limit: "7", cursor };
    const next = await ask(listTimeline, { as, params, query });
    ids.push(...next.items.map(({ id }) => id));
    cursor = next.nextCursor;
  }
  expect(ids.toReversed()).toEqual((await timeline()).map(({ id }) => id));
});

test("a short story comes whole", async () => {
  const { page, timeline } = await told(3);
  const first = (await page()).timeline;
  expect(first.nextCursor).toBeNull();
  expect(first.items.toReversed()).toEqual(await timeline());
});

test("R-SLA-19 what settled a clock is told in words however many entries came after it", async () => {
  const { page, timeline } = await told(45);
  const { timers, timeline: first, cited } = await page();
  const settledBy = timers.find(({ rule }) => rule === "page_on_call")?.settledBy;
  const entry = (await timeline()).find(({ id }) => id === settledBy);
  expect(first.items.some(({ id }) => id === settledBy)).toBe(false);
  expect(cited).toContainEqual({ id: settledBy, words: entry?.body, author: entry?.author });
});

test("an entry that came with the page is not told a second time", async () => {
  const { page } = await told(3);
  expect((await page()).cited).toEqual([]);
});
