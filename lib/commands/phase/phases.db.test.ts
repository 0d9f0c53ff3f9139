import { describe, expect, test } from "vitest";
import { acknowledgeIncident, changeStatus } from "@/lib/contracts/incidents";
import { enterPhase, listPhases, tickStep } from "@/lib/contracts/phases";
import { addEntry, hideEntry } from "@/lib/contracts/timeline";
import { ask, refusal } from "@/lib/testing/api";
import { desk, minutesAgo } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

async function room(fields: Record<string, unknown> = {}) {
  const on = await desk({ severity: "P0", startedAt: minutesAgo(4), ...fields });
  const { as, params } = on;
  const read = () => ask(listPhases, { as, params });
  const tick = (phase: string, step: string, body: { done: boolean; note?: string }) =>
    ask(tickStep, { as, params: { ...params, phase, step }, body });
  const enter = (phase: string) => ask(enterPhase, { as, params: { ...params, phase } });
  const stepOf = async (key: string) => {
    const step = (await read()).items.flatMap(({ steps }) => steps).find((one) => one.key === key);
    if (!step) throw new Error(`no step ${key}`);
    return step.done;
  };
  return { ...on, read, tick, enter, stepOf };
}

describe("phases follow what happens", () => {
  test("R-INC-07 an acknowledgement enters the assembly and ticks the page, and names its entry", async () => {
    const { read, stepOf, sent, timeline } = await room();
    expect((await read()).current).toBe("detection");
    expect(await stepOf("page_on_call")).toBeNull();
    await ask(acknowledgeIncident, sent());
    const [acknowledged] = await timeline("incident.acknowledged");
    expect(await stepOf("page_on_call")).toMatchObject({
      eventId: acknowledged?.id,
      cause: "acknowledged",
      person: null,
    });
    expect((await read()).current).toBe("assembly");
  });

  test("R-INC-07 what a person writes first begins the response; a hidden entry says nothing", async () => {
    const { read, sent, as } = await room();
    const entry = await ask(addEntry, sent({ body: "Errors rise" }));
    expect((await read()).current).toBe("response");
    await ask(hideEntry, { as, params: { entryId: entry.id } });
    expect((await read()).current).toBe("detection");
  });

  test("R-INC-04 to 06 statuses and key moments lead on; deployment must start in time for the deadline", async () => {
    const { read, sent, timers, stepOf } = await room();
    const [fix] = await timers("fix_deployed");
    const due = Date.parse(fix?.dueAt ?? "");
    expect((await read()).latestDeploymentStart).toMatchObject({
      by: new Date(due - 30 * 60_000).toISOString(),
      atTheLatest: new Date(due - 15 * 60_000).toISOString(),
    });
    await ask(changeStatus, sent({ status: "fixing" }));
    expect((await read()).current).toBe("development");
    await ask(addEntry, sent({ body: "It is out", keyMoment: "fix_deployed" }));
    const now = await read();
    expect(now.current).toBe("verification");
    expect(now.items.find(({ key }) => key === "deployment")?.verdict).toBe("skipped");
    expect(now.latestDeploymentStart).toBeNull();
    expect(await stepOf("production")).toMatchObject({ cause: "deployed" });
  });

  test("R-INC-10 a re-opened incident takes its phases up again", async () => {
    const { read, sent, stepOf } = await room();
    await ask(acknowledgeIncident, sent());
    await ask(changeStatus, sent({ status: "resolved" }));
    expect((await read()).current).toBeNull();
    expect(await stepOf("confirm_resolved")).not.toBeNull();
    await ask(changeStatus, sent({ status: "investigating", note: "It is back" }));
    expect((await read()).current).toBe("assembly");
    expect(await stepOf("confirm_resolved")).toBeNull();
  });
});

describe("by hand", () => {
  test("R-INC-07, R-INC-11 a tick is an entry with its person and note; ticking twice changes nothing", async () => {
    const { who, tick, stepOf, timeline } = await room();
    await tick("development", "branch", { done: true, note: "hotfix/checkout" });
    await tick("development", "branch", { done: true });
    const told = await timeline("phase.step_done");
    expect(told.map(({ body }) => body)).toEqual(["Step done: Create the hotfix branch: hotfix/checkout"]);
    expect(await stepOf("branch")).toMatchObject({
      eventId: told[0]?.id,
      person: { id: who.userId },
      note: "hotfix/checkout",
    });
  });

  test("R-INC-07 a tick is taken away, also one that an event made, and taking it away twice changes nothing", async () => {
    const { sent, tick, stepOf, timeline } = await room();
    await ask(acknowledgeIncident, sent());
    await tick("assembly", "page_on_call", { done: false });
    await tick("assembly", "page_on_call", { done: false });
    expect(await stepOf("page_on_call")).toBeNull();
    expect(await timeline("phase.step_undone")).toHaveLength(1);
    await tick("assembly", "page_on_call", { done: true });
    expect(await stepOf("page_on_call")).toMatchObject({ cause: null });
  });

  test("R-INC-07 a phase is entered by hand, forward and back, once", async () => {
    const { enter, timeline } = await room();
    expect((await enter("development")).current).toBe("development");
    expect((await enter("development")).current).toBe("development");
    expect((await enter("response")).current).toBe("response");
    expect((await timeline("phase.entered")).map(({ body }) => body)).toEqual([
      "Phase entered by hand: Hotfix development",
      "Phase entered by hand: Initial response",
    ]);
  });

  test("R-INC-07 what does not exist is not found; what is over stays as it was", async () => {
    const { as, params, sent, tick } = await room();
    const at = (phase: string, step = "branch") => ({ as, params: { ...params, phase, step } });
    const body = { done: true };
    expect((await refusal(tickStep, { ...at("lunch"), body })).status).toBe(404);
    expect((await refusal(tickStep, { ...at("development", "lunch"), body })).status).toBe(404);
    expect((await refusal(enterPhase, at("lunch"))).status).toBe(404);
    await ask(changeStatus, sent({ status: "resolved" }));
    await tick("verification", "watch_stability", { done: true });
    expect((await refusal(enterPhase, at("development"))).status).toBe(409);
    const cancelled = await room();
    await ask(changeStatus, cancelled.sent({ status: "cancelled", note: "False alarm" }));
    const there = { as: cancelled.as, params: { ...cancelled.params, phase: "development", step: "branch" } };
    expect((await refusal(tickStep, { ...there, body })).status).toBe(409);
  });

  test("R-INC-13 a retrospective incident's phases are entered by its timeline alone", async () => {
    const { as, params, read } = await room({ retrospective: true, detectedAt: minutesAgo(2) });
    expect((await read()).latestDeploymentStart).toBeNull();
    const refused = await refusal(enterPhase, { as, params: { ...params, phase: "response" } });
    expect(refused.status).toBe(409);
  });
});
