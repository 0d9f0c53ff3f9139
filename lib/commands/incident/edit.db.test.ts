import { expect, test } from "vitest";
import { changeStatus, declareIncident, editIncident, readIncident } from "@/lib/contracts/incidents";
import { createService, editService } from "@/lib/contracts/services";
import { ask, refusal } from "@/lib/testing/api";
import { desk, minutesAgo, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

test("R-SLA-21 a corrected start moves the deadlines that count from it by the same distance, and no other", async () => {
  const { sent, timers, timeline } = await desk({ startedAt: minutesAgo(30) });
  const before = new Map((await timers()).map((timer) => [timer.id, timer.dueAt]));
  await ask(editIncident, sent({ startedAt: minutesAgo(90) }));
  const moved = (await timers()).flatMap((timer) => {
    const was = before.get(timer.id);
    if (!was || !timer.dueAt || was === timer.dueAt) return [];
    return [[timer.rule, Math.round((new Date(was).getTime() - new Date(timer.dueAt).getTime()) / 60_000)]];
  });
  expect(moved).toEqual([["fix_deployed", 60]]);
  expect(await timeline("incident.start_moved")).toHaveLength(1);
  expect(await timeline("timers.moved")).toHaveLength(1);
});

test("R-SLA-21 a breach that no longer holds is withdrawn in words, never silently", async () => {
  const { sent, timers, timeline } = await desk({ severity: "P0", startedAt: minutesAgo(180) });
  await ask(changeStatus, sent({ status: "identified" }));
  expect(await timers("fix_deployed")).toMatchObject([{ state: "breached" }]);
  await ask(editIncident, sent({ startedAt: minutesAgo(20) }));
  expect(await timers("fix_deployed")).toMatchObject([{ state: "running", breachedAt: null }]);
  const [withdrawn] = await timeline("timer.breach_withdrawn");
  expect(withdrawn?.payload).toMatchObject({
    rule: "fix_deployed",
    note: "was breached under the earlier start",
  });
  expect(withdrawn?.body).toContain("was breached under the earlier start");
  expect(await timeline("timer.breached")).toHaveLength(1);
});

test("R-SLA-21 a breach that the page showed before anything had recorded it is withdrawn in words as well", async () => {
  const { sent, timers, timeline } = await desk({ severity: "P0", startedAt: minutesAgo(180) });
  expect(await timers("fix_deployed")).toMatchObject([{ state: "breached" }]);
  await ask(editIncident, sent({ startedAt: minutesAgo(20) }));
  expect(await timeline("timer.breach_withdrawn")).toHaveLength(1);
});

test("R-SLA-21 an earlier start breaches the fix at the earlier deadline, and the duration follows", async () => {
  const { sent, timers } = await desk({ severity: "P0", startedAt: minutesAgo(60) });
  await ask(editIncident, sent({ startedAt: minutesAgo(240) }));
  const [fix] = await timers("fix_deployed");
  expect(fix).toMatchObject({ state: "breached", breachedAt: fix?.dueAt });
  const resolved = await ask(changeStatus, sent({ status: "resolved", at: minutesAgo(40) }));
  expect(resolved.durationMinutes).toBe(200);
  const late = await refusal(editIncident, sent({ startedAt: minutesAgo(30) }));
  expect([late.status, late.errors?.[0]?.path]).toEqual([422, "startedAt"]);
});

test("R-INC-11 an edit names each changed fact with its old and new value; an edit of nothing leaves no trace", async () => {
  const { sent, timeline, declared } = await desk({ impact: "Slow pages" });
  const edited = await ask(
    editIncident,
    sent({ title: "Checkout is down", impact: null, usersAffected: 1200, version: declared.version }),
  );
  expect(edited).toMatchObject({ title: "Checkout is down", impact: null, usersAffected: "1200" });
  expect((await timeline("incident.edited")).map((entry) => entry.payload)).toEqual([
    {
      changes: {
        title: { from: declared.title, to: "Checkout is down" },
        impact: { from: "Slow pages", to: null },
        usersAffected: { from: null, to: "1200" },
      },
    },
  ]);
  const same = await ask(editIncident, sent({ title: "Checkout is down" }));
  expect(same.version).toBe(edited.version);
  expect(await timeline("incident.edited")).toHaveLength(1);
});

test("R-INC-12 a stale version is refused with the incident as it is", async () => {
  const { sent, declared } = await desk();
  const current = await ask(editIncident, sent({ title: "First", version: declared.version }));
  const stale = await refusal(editIncident, sent({ title: "Second", version: declared.version }));
  expect(stale).toMatchObject({ status: 409, rule: "version" });
  expect(stale.current).toEqual(current);
  expect(await ask(readIncident, sent())).toEqual(current);
});

test("an archived service cannot be chosen, and stays with the incidents that have it", async () => {
  const admin = await signedIn("admin");
  const service = async (name: string) => ask(createService, { as: admin.as, body: { name } });
  const [shop, mail] = [await service("Shop"), await service("Mail")];
  const { as, sent, timeline } = await desk({ serviceIds: [shop.id] });
  await ask(editService, { as: admin.as, params: { id: shop.slug }, body: { archived: true } });
  const body = { title: "Again", severity: "P2", serviceIds: [shop.id] };
  const refused = await refusal(declareIncident, { as, body });
  expect([refused.status, refused.errors?.[0]?.path]).toEqual([422, "serviceIds"]);
  const both = await ask(editIncident, sent({ serviceIds: [shop.id, mail.id] }));
  expect(both.services.map((one) => one.name).sort()).toEqual(["Mail", "Shop"]);
  await ask(editIncident, sent({ serviceIds: [mail.id] }));
  const back = await refusal(editIncident, sent({ serviceIds: [shop.id] }));
  expect([back.status, back.errors?.[0]?.path]).toEqual([422, "serviceIds"]);
  expect((await timeline("incident.edited")).at(-1)?.payload).toEqual({
    changes: { services: { from: "Mail, Shop", to: "Mail" } },
  });
});
