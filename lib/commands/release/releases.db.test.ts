import { expect, test } from "vitest";
import { editIncident } from "@/lib/contracts/incidents";
import { editRelease, listReleases, planRelease } from "@/lib/contracts/releases";
import { ask, refusal } from "@/lib/testing/api";
import { desk, minutesAgo, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

const p2 = () => desk({ severity: "P2", startedAt: minutesAgo(600) });

test("R-SLA-14 the fix of a P2 is due with its release, moves with it, and is met when it ships", async () => {
  const { as, sent, timers } = await p2();
  expect(await timers("fix_in_release")).toMatchObject([{ dueAt: null, state: "running" }]);
  const plannedFor = minutesAgo(-60);
  const release = await ask(planRelease, { as, body: { name: "2026.2", plannedFor } });
  await ask(editIncident, sent({ releaseId: release.id }));
  expect(await timers("fix_in_release")).toMatchObject([{ dueAt: plannedFor }]);
  const later = minutesAgo(-600);
  const params = { id: release.id };
  await ask(editRelease, { as, params, body: { plannedFor: later } });
  expect(await timers("fix_in_release")).toMatchObject([{ dueAt: later, state: "running" }]);
  const shippedAt = minutesAgo(1);
  await ask(editRelease, { as, params, body: { shippedAt } });
  expect(await timers("fix_in_release")).toMatchObject([{ state: "met", settledAt: shippedAt }]);
  expect(await refusal(editRelease, { as, params, body: { shippedAt } })).toMatchObject({ status: 409 });
  expect((await ask(listReleases, { as })).items).toMatchObject([
    { name: "2026.2", incidents: 1, shippedAt },
  ]);
});

test("R-SLA-15 backlog, planned release and release note are an open step until all three are recorded", async () => {
  const { as, sent, timers, timeline } = await p2();
  const release = await ask(planRelease, { as, body: { name: "2026.3" } });
  await ask(editIncident, sent({ backlogUrl: "https://backlog.example.org/812" }));
  await ask(editIncident, sent({ releaseId: release.id }));
  expect(await timers("link_backlog")).toMatchObject([{ state: "running" }]);
  const edited = await ask(editIncident, sent({ releaseNote: "The report counts every order again." }));
  expect(edited).toMatchObject({
    release: { name: "2026.3" },
    backlogUrl: "https://backlog.example.org/812",
  });
  expect(await timers("link_backlog")).toMatchObject([{ state: "met" }]);
  expect((await timeline("incident.edited")).map(({ body }) => body)).toEqual([
    "backlog: https://backlog.example.org/812",
    "planned release: 2026.3",
    "release note: The report counts every order again.",
  ]);
});

test("R-SLA-14 bad input changes nothing", async () => {
  const { as, sent, timers } = await p2();
  const unknown = await refusal(editIncident, sent({ releaseId: "00000000-0000-7000-8000-000000000000" }));
  expect(unknown).toMatchObject({ status: 422, errors: [{ path: "releaseId" }] });
  expect(await refusal(editIncident, sent({ backlogUrl: "javascript:alert(1)" }))).toMatchObject({
    status: 422,
  });
  const release = await ask(planRelease, { as, body: { name: "2026.4" } });
  const ahead = { as, params: { id: release.id }, body: { shippedAt: minutesAgo(-30) } };
  expect(await refusal(editRelease, ahead)).toMatchObject({ status: 422 });
  const stale = { as, params: { id: release.id }, body: { name: "x", version: 9 } };
  expect(await refusal(editRelease, stale)).toMatchObject({ status: 409, current: { version: 1 } });
  const stakeholder = await signedIn("stakeholder");
  expect(await refusal(planRelease, { as: stakeholder.as, body: { name: "x" } })).toMatchObject({
    status: 403,
  });
  expect(await timers("fix_in_release")).toMatchObject([{ dueAt: null }]);
});
