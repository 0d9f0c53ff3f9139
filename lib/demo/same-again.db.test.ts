import { expect, test } from "vitest";
import { closeDatabase, db } from "@/lib/db/client";
import { allStories, makeDemo, type Stories } from "@/lib/demo/make";
import { testDatabase } from "@/lib/testing/database";

const now = new Date("2026-11-20T14:20:00.000Z");

/** A story of each kind: taken back, waiting for a release or not, going on. */
const few: Stories = {
  emergencies: allStories.emergencies.filter(({ takenBack }) => takenBack !== undefined),
  nuisances: allStories.nuisances.filter((_, index) => index % 8 === 2),
  open: allStories.open.filter(({ severity }) => severity === "P0"),
};

/** Everything that was told, without ids. */
async function told() {
  const incidents = await db().incident.findMany({ orderBy: { number: "asc" } });
  const stories = [];
  for (const { id, key, title, status, deployedAt, resolvedAt, closedAt, nextDueAt } of incidents) {
    const events = await db().timelineEvent.findMany({
      where: { incidentId: id },
      orderBy: [{ occurredAt: "asc" }, { recordedAt: "asc" }, { id: "asc" }],
      select: { type: true, body: true, occurredAt: true, recordedAt: true, keyMoment: true },
    });
    const timers = await db().slaTimer.findMany({
      where: { incidentId: id },
      orderBy: [{ rule: "asc" }, { round: "asc" }],
      select: {
        rule: true,
        round: true,
        label: true,
        state: true,
        dueAt: true,
        breachedAt: true,
        settledAt: true,
      },
    });
    stories.push({ key, title, status, deployedAt, resolvedAt, closedAt, nextDueAt, events, timers });
  }
  return stories;
}

async function madeAnew() {
  const database = await testDatabase();
  try {
    await makeDemo({ now, stories: few, passwordHash: async () => "none", progress: () => undefined });
    return await told();
  } finally {
    await closeDatabase();
    await database.drop();
  }
}

test("two demos made for the same moment tell the same stories at the same times", async () => {
  const first = await madeAnew();
  expect(first.length).toBe(few.emergencies.length + few.nuisances.length + few.open.length);
  expect(await madeAnew()).toEqual(first);
}, 120_000);
