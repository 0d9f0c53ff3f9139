import { expect, test } from "vitest";
import { changeStatus, declareIncident, readIncident } from "@/lib/contracts/incidents";
import { listTimeline } from "@/lib/contracts/timeline";
import { ask, refusal, send } from "@/lib/testing/api";
import { desk } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

/** A desk with a second incident of the same commander. */
async function twoIncidents(fields: Record<string, unknown> = {}) {
  const one = await desk(fields);
  const body = { title: "The same, seen by another team", severity: "P1", ...fields };
  const other = await ask(declareIncident, { as: one.as, body });
  const story = async (type: string) => {
    const { items } = await ask(listTimeline, { as: one.as, params: { id: other.id } });
    return items.filter((entry) => entry.type === type);
  };
  return { ...one, other, story };
}

test("R-INC-10 a merge tells both incidents and stops the clocks of the merged one for good", async () => {
  const { sent, timers, timeline, other, story, declared } = await twoIncidents();
  const merged = await ask(changeStatus, sent({ status: "merged", mergedIntoId: other.key }));
  expect(merged).toMatchObject({
    status: "merged",
    mergedInto: { id: other.id, key: other.key },
    nextDue: null,
  });
  expect((await timers()).map((timer) => timer.state)).not.toContain("running");
  expect((await timeline("status.changed"))[0]?.payload.mergedIntoKey).toBe(other.key);
  expect((await story("incident.merged_here"))[0]?.payload).toEqual({ key: declared.key });
  const again = await refusal(changeStatus, sent({ status: "investigating", note: "x" }));
  expect(again).toMatchObject({ status: 409, detail: "A merged incident stays merged." });
});

test("R-INC-10 a merge names another incident that goes on and that the caller can see", async () => {
  const { sent, as, other, declared } = await twoIncidents();
  const stranger = await desk({ private: true });
  const wrong = [declared.id, stranger.declared.id, stranger.declared.key, "INC-2001-001", "nonsense"];
  for (const mergedIntoId of wrong) {
    const problem = await refusal(changeStatus, sent({ status: "merged", mergedIntoId }));
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, "mergedIntoId"]);
  }
  const extra = await refusal(changeStatus, sent({ status: "fixing", mergedIntoId: other.id }));
  expect([extra.status, extra.errors?.[0]?.path]).toEqual([422, "mergedIntoId"]);
  await ask(changeStatus, {
    as,
    params: { id: other.id },
    body: { status: "cancelled", note: "False alarm" },
  });
  const over = await refusal(changeStatus, sent({ status: "merged", mergedIntoId: other.id }));
  expect(over).toMatchObject({ status: 409, rule: "R-INC-10" });
  expect(over.detail).toContain(`${other.key} is cancelled`);
});

test("R-INC-10 a private incident is not merged with an open one, whose readers would learn of it", async () => {
  const { sent, as, other } = await twoIncidents();
  const hidden = await ask(declareIncident, { as, body: { title: "A leak", severity: "P1", private: true } });
  const outward = { as, params: { id: hidden.id }, body: { status: "merged", mergedIntoId: other.id } };
  for (const attempt of [sent({ status: "merged", mergedIntoId: hidden.id }), outward]) {
    expect(await refusal(changeStatus, attempt)).toMatchObject({ status: 409, rule: "R-INC-10" });
  }
});

test("R-INC-10 two incidents merged into each other at once: one of them goes on", async () => {
  for (let round = 0; round < 10; round++) {
    const { as, declared, other } = await twoIncidents();
    const merge = (id: string, mergedIntoId: string) =>
      send("POST", `/incidents/${id}/status`, { as, body: { status: "merged", mergedIntoId } });
    const answers = await Promise.all([merge(declared.id, other.id), merge(other.id, declared.id)]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
    const now = await Promise.all(
      [declared.id, other.id].map((id) => ask(readIncident, { as, params: { id } })),
    );
    expect(now.map((incident) => incident.status).sort()).toEqual(["investigating", "merged"]);
  }
});

test("R-INC-10 a false alarm is cancelled with its reason, and its clocks with it", async () => {
  const { sent, timers, timeline } = await desk({ severity: "P0" });
  const note = "A drill of the network team";
  const cancelled = await ask(changeStatus, sent({ status: "cancelled", note }));
  expect(cancelled).toMatchObject({ status: "cancelled", nextDue: null });
  expect(new Set((await timers()).map((timer) => timer.state))).toEqual(new Set(["cancelled"]));
  expect((await timeline("status.changed"))[0]?.payload.note).toBe(note);
  expect((await timeline("timers.cancelled"))[0]?.payload.reason).toBe("incident cancelled");
  const again = await refusal(changeStatus, sent({ status: "resolved" }));
  expect(again.detail).toBe("A cancelled incident stays cancelled.");
});
