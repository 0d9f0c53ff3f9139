import { describe, expect, test } from "vitest";
import { at, level, scene } from "./testing/timer-scene";
import type { SlaTimer } from "./timer";
import type { TimerEvent } from "./timer-event";
import { scheduled } from "./timer-schedule";
import { fireTimers } from "./timers-fire";
import { changeSeverity } from "./timers-severity";

const minuteOf = (moment: Date) => (moment.getTime() - at(0).getTime()) / 60_000;

/** The engine looking at the given minutes, one after the other; `reached` people hear of automatic rules. */
function engine(timers: readonly SlaTimer[], reached = 1) {
  let rows = timers.map((timer) => scheduled(timer, at(0)));
  let ids = 0;
  const heard: string[] = [];
  const look = (minutes: number): TimerEvent[] => {
    const now = at(minutes);
    const change = fireTimers(rows, { now, newId: () => `f${++ids}`, reached: () => reached });
    rows = change.timers.map((timer) => scheduled(timer, now));
    heard.push(...change.events.map((event) => `${event.type} ${minuteOf(event.at)}`));
    return change.events;
  };
  return {
    look,
    heard,
    rows: () => rows,
    only: (rule: string) => rows.filter((timer) => timer.rule === rule),
  };
}

/** The rows of one rule of a P0 declared at its start. */
function p0(...rules: string[]): SlaTimer[] {
  return scene()
    .declare("P0")
    .timers.filter(({ rule }) => rules.includes(rule));
}

describe("what a person must do", () => {
  test("R-SLA-04 warns at 50, 75 and 90 % and is breached at its moment, each once", () => {
    const { look, heard } = engine(p0("fix_deployed"));
    for (const minutes of [0, 59, 60, 61, 90, 108, 119, 120, 121]) look(minutes);
    expect(heard).toEqual(["timer.warned 60", "timer.warned 90", "timer.warned 108", "timer.breached 120"]);
  });

  test("R-SLA-00 of several warnings that were passed meanwhile only the latest fires, and none once it is breached", () => {
    const late = engine(p0("fix_deployed"));
    late.look(110);
    expect(late.heard).toEqual(["timer.warned 108"]);
    const later = engine(p0("fix_deployed"));
    later.look(500);
    expect(later.heard).toEqual(["timer.breached 120"]);
  });

  test("R-SLA-03 what is due at once is told at once, breached after its first reminder, and nagged about until it is done", () => {
    const { look, heard, only } = engine(p0("notify_stakeholders"));
    for (const minutes of [0, 4, 5, 9, 10, 15]) look(minutes);
    expect(heard).toEqual(["timer.due 0", "timer.breached 5", "timer.reminded 10", "timer.reminded 15"]);
    expect(only("notify_stakeholders")[0]?.state).toBe("breached");
  });

  test("R-SLA-00 of several reminders that were missed only the latest is told", () => {
    const { look, heard } = engine(p0("notify_stakeholders"));
    look(0);
    look(63);
    look(64);
    look(65);
    expect(heard).toEqual(["timer.due 0", "timer.breached 5", "timer.reminded 60", "timer.reminded 65"]);
  });

  test("R-SLA-17 a watch is due, nagged about within its grace, and breached after it", () => {
    const { when } = scene();
    const [watch] = p0("watch_30m");
    if (!watch) throw new Error("a P0 has a watch of 30 minutes");
    const running = { ...watch, anchorAt: at(0), dueAt: at(30), breachAt: at(45) };
    const { look, heard } = engine([running]);
    for (const minutes of [29, 30, 35, 40, 45, 50]) look(minutes);
    expect(heard).toEqual([
      "timer.due 30",
      "timer.reminded 35",
      "timer.reminded 40",
      "timer.breached 45",
      "timer.reminded 50",
    ]);
    expect(when(0).retrospective).toBe(false);
  });

  test("R-SLA-20 what came due meanwhile fires once and in the order of its moments", () => {
    const { look } = engine(scene().declare("P0").timers);
    const events = look(300);
    const moments = events.map((event) => event.at.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(look(300)).toEqual([]);
  });

  test("R-INC-13 nothing fires on an incident that records the past", () => {
    const { look } = engine(scene(true).declare("P0").timers);
    expect(look(10_000)).toEqual([]);
  });
});

describe("what the product does by itself", () => {
  test("R-SLA-02 an automatic rule is met when its message reached somebody, and says by which event", () => {
    const { look, heard, only } = engine(p0("escalate_engineering_lead"));
    look(14);
    look(15);
    look(16);
    expect(heard).toEqual(["timer.fired 15"]);
    expect(only("escalate_engineering_lead")[0]).toMatchObject({
      state: "met",
      settledBy: "f1",
      dueAt: at(15),
    });
  });

  test("R-SLA-00 it is breached when nobody can be reached", () => {
    const { look, heard, only } = engine(p0("escalate_engineering_lead"), 0);
    look(15);
    look(400);
    expect(heard).toEqual(["timer.fired 15", "timer.breached 15"]);
    expect(only("escalate_engineering_lead")[0]?.state).toBe("breached");
  });

  test("R-SLA-01 a rule with a grace is tried once more when the grace is over", () => {
    const { look, heard } = engine(p0("page_on_call"), 0);
    for (const minutes of [0, 4, 5, 6]) look(minutes);
    expect(heard).toEqual(["timer.fired 0", "timer.fired 5", "timer.breached 5"]);
  });

  test("R-SEV-05 after a raise the rules already past due fire at once, met late, with their original due moment", () => {
    const { declare, when } = scene();
    const p1 = declare("P1").timers;
    const anchors = { startedAt: at(0), declaredAt: at(0), deployedAt: null, resolvedAt: null };
    const raised = changeSeverity(p1, level("P0"), anchors, when(60)).timers.map((timer) =>
      scheduled(timer, at(60)),
    );
    const change = fireTimers(raised, { now: at(60), newId: () => "f", reached: () => 1 });
    const lead = change.timers.find(({ rule }) => rule === "escalate_engineering_lead");
    expect(lead).toMatchObject({ state: "met_late", dueAt: at(15), settledAt: at(60) });
  });

  test("R-SLA-20 one that the product was not running for is met late, one that a busy machine delayed is not", () => {
    const away = engine(p0("escalate_engineering_lead"));
    away.look(25);
    expect(away.only("escalate_engineering_lead")[0]?.state).toBe("met_late");
    const busy = engine(p0("escalate_engineering_lead"));
    busy.look(15.2);
    expect(busy.only("escalate_engineering_lead")[0]?.state).toBe("met");
  });
});
