import { describe, expect, test } from "vitest";
import { changeStatus, readIncident } from "@/lib/contracts/incidents";
import { ask, refusal } from "@/lib/testing/api";
import { desk, minutesAgo } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

const to = (status: string, rest: Record<string, unknown> = {}) => ({ status, ...rest });

describe("R-INC-10 moves that the rules allow", () => {
  test("among the working statuses forward freely, back with a note", async () => {
    const { sent, timeline } = await desk();
    for (const status of ["fixing", "monitoring"]) {
      expect((await ask(changeStatus, sent(to(status)))).status).toBe(status);
    }
    const note = "The errors are back";
    expect((await ask(changeStatus, sent(to("identified", { note })))).status).toBe("identified");
    const [first, second, third] = await timeline("status.changed");
    expect([first, second].map((entry) => entry?.payload.note)).toEqual([null, null]);
    expect(third?.payload).toEqual({ from: "monitoring", to: "identified", note, mergedIntoKey: null });
  });

  test("resolving at a moment in the past gives the duration from the start, and is recorded as said later", async () => {
    const { sent, timeline, timers } = await desk({ startedAt: minutesAgo(90) });
    const at = minutesAgo(15);
    const resolved = await ask(changeStatus, sent(to("resolved", { at })));
    expect(resolved).toMatchObject({ status: "resolved", resolvedAt: at, durationMinutes: 75 });
    const [told] = await timeline("status.changed");
    expect(told?.occurredAt).toBe(at);
    expect(new Date(told?.recordedAt ?? 0).getTime()).toBeGreaterThan(new Date(at).getTime());
    expect(await timers("fix_deployed")).toMatchObject([
      { state: "met", settledAt: at, settledBy: told?.id },
    ]);
  });

  test("R-SLA-00 resolving cancels cadences and starts the clocks that count from the resolution", async () => {
    const { sent, timers } = await desk();
    const { resolvedAt } = await ask(changeStatus, sent(to("resolved")));
    expect(await timers("status_update")).toMatchObject([{ state: "cancelled" }]);
    const [review] = await timers("review_published");
    expect(review).toMatchObject({ state: "running", anchorAt: resolvedAt });
    expect(new Date(review?.dueAt ?? 0).getTime() - new Date(resolvedAt ?? 0).getTime()).toBe(48 * 3_600_000);
  });

  test("re-opening clears the resolution and starts the clocks again, the fix at its old deadline", async () => {
    const { sent, timers } = await desk();
    const [before] = await timers("fix_deployed");
    await ask(changeStatus, sent(to("resolved")));
    const reopened = await ask(changeStatus, sent(to("investigating", { note: "It is back" })));
    expect(reopened).toMatchObject({ status: "investigating", resolvedAt: null, durationMinutes: null });
    expect((await timers("fix_deployed")).map((timer) => [timer.state, timer.dueAt])).toEqual([
      ["met", before?.dueAt],
      ["running", before?.dueAt],
    ]);
    expect(await timers("review_published")).toMatchObject([{ state: "running", dueAt: null }]);
    const cadence = await timers("status_update");
    expect(cadence.map((timer) => timer.state).sort()).toEqual(["cancelled", "running"]);
  });

  test("a P2 closes without a review and re-opens from closed with a reason", async () => {
    const { sent } = await desk({ severity: "P2" });
    await ask(changeStatus, sent(to("resolved")));
    const closed = await ask(changeStatus, sent(to("closed")));
    expect(closed.closedAt).not.toBeNull();
    const reopened = await ask(changeStatus, sent(to("investigating", { note: "Not gone" })));
    expect(reopened).toMatchObject({ status: "investigating", closedAt: null, resolvedAt: null });
  });

  test("R-SLA-04 resolving after the deadline settles the fix late, with its breach on record", async () => {
    const { sent, timers, timeline } = await desk({ severity: "P0", startedAt: minutesAgo(200) });
    const at = minutesAgo(60);
    await ask(changeStatus, sent(to("resolved", { at })));
    const [fix] = await timers("fix_deployed");
    expect(fix).toMatchObject({ state: "met_late", settledAt: at, breachedAt: fix?.dueAt });
    expect((await timeline("timer.breached")).map((entry) => entry.payload.rule)).toContain("fix_deployed");
  });
});

describe("R-INC-10 moves that are refused, with the reason", () => {
  test.each([
    ["P1", [], to("investigating"), 409, "The incident is investigating already."],
    ["P1", [], to("closed"), 409, "From investigating an incident moves to"],
    ["P1", ["fixing"], to("identified"), 422, "A step back asks why: give a note."],
    ["P1", ["fixing"], to("identified", { note: "  " }), 422, "A step back asks why: give a note."],
    ["P1", ["resolved"], to("investigating"), 422, "Re-opening asks for a reason: give a note."],
    ["P1", ["resolved"], to("closed"), 409, "A P1 is closed only once its review is published."],
    ["P0", ["resolved"], to("closed"), 409, "A P0 is closed only once its review is published."],
    [
      "P2",
      ["resolved", "closed"],
      to("fixing", { note: "x" }),
      409,
      "From closed an incident moves to investigating",
    ],
    ["P2", ["resolved", "closed"], to("cancelled", { note: "x" }), 409, "From closed an incident moves to"],
    ["P2", [], to("cancelled"), 422, "A cancelled incident asks for a reason: give a note."],
    ["P2", [], to("merged"), 422, "Say which incident it is merged into."],
    ["P2", [], to("fixing", { at: minutesAgo(-5) }), 422, "A move cannot have happened in the future."],
    ["P2", [], to("fixing", { at: minutesAgo(600) }), 422, "before the incident started"],
  ] as const)("%s after %j: %j is answered %i", async (severity, path, body, status, detail) => {
    const { sent, timers } = await desk({ severity });
    for (const step of path) await ask(changeStatus, sent(to(step)));
    const before = [await ask(readIncident, sent()), await timers()];
    const problem = await refusal(changeStatus, sent(body));
    expect(problem).toMatchObject({ status, rule: "R-INC-10" });
    expect(problem.detail).toContain(detail);
    expect([await ask(readIncident, sent()), await timers()]).toEqual(before);
  });

  test("a re-opening did not happen before the resolution", async () => {
    const { sent } = await desk({ startedAt: minutesAgo(60) });
    await ask(changeStatus, sent(to("resolved", { at: minutesAgo(10) })));
    const problem = await refusal(changeStatus, sent(to("investigating", { note: "x", at: minutesAgo(20) })));
    expect([problem.status, problem.errors?.[0]?.path]).toEqual([422, "at"]);
  });
});
