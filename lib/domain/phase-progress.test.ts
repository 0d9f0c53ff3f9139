import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phases } from "./default-policy/phases";
import { latestDeploymentStart } from "./deployment-start";
import { type PhaseCause, phaseCauses } from "./phase-causes";
import { type PhaseIncident, type PhaseRecord, phaseFacts } from "./phase-facts";
import { phasesProgress } from "./phase-progress";
import { at, phaseIncident, records } from "./testing/phase-scene";

const unsettled = { fix: null, announcement: null };

function progress(told: PhaseRecord[], now: number, change: Partial<PhaseIncident> = {}) {
  return phasesProgress(phases, phaseFacts(phaseIncident(change), unsettled, told), at(now));
}
type Progress = ReturnType<typeof progress>;
const verdicts = ({ phases }: Progress) => phases.map(({ verdict }) => verdict);
const phase = ({ phases }: Progress, key: string) => phases.find((one) => one.key === key);
const step = (all: Progress, key: string) =>
  all.phases.flatMap(({ steps }) => steps).find((one) => one.key === key)?.done ?? null;

const whole = records(
  [3, { kind: "declared" }],
  [2, { kind: "moment", moment: "detected" }],
  [4, { kind: "acknowledged" }],
  [9, { kind: "moment", moment: "assembled" }],
  [20, { kind: "status", from: "investigating", to: "identified" }],
  [40, { kind: "status", from: "identified", to: "fixing" }],
  [80, { kind: "moment", moment: "fix_developed" }],
  [100, { kind: "moment", moment: "fix_deployed" }],
  [101, { kind: "status", from: "fixing", to: "monitoring" }],
);

describe("target against actual", () => {
  test("R-INC-01 to 06 each phase is entered by what happens, and judged by its window or its length", () => {
    const now = progress(whole, 110, { deployedAt: at(100) });
    expect(verdicts(now)).toEqual(["in_time", "in_time", "in_time", "in_time", "in_time", "under_way"]);
    expect(now.current).toBe("verification");
    expect(phase(now, "detection")).toMatchObject({
      target: { kind: "window", from: at(0), to: at(5) },
      enteredAt: at(2),
      leftAt: at(4),
      lengthMs: 120_000,
    });
    expect(phase(now, "deployment")).toMatchObject({
      target: { kind: "length", fromMs: 900_000, toMs: 1_800_000 },
      enteredAt: at(80),
      leftAt: at(100),
      enteredBy: { eventId: "e6", cause: "fix_developed" },
    });
    expect(verdicts(progress(whole, 131)).at(-1)).toBe("late");
  });

  test("R-INC-01 a window is missed when the phase is left, or still lasts, after its end", () => {
    const told = records([3, { kind: "declared" }], [6, { kind: "acknowledged" }]);
    expect(verdicts(progress(told, 10))).toEqual([
      "late",
      "under_way",
      "not_begun",
      "not_begun",
      "not_begun",
      "not_begun",
    ]);
    expect(verdicts(progress(told, 11)).slice(0, 2)).toEqual(["late", "late"]);
  });

  test("R-INC-07 a phase that was passed over, or that never came, reads as skipped", () => {
    const told = records(
      [3, { kind: "declared" }],
      [8, { kind: "status", from: "investigating", to: "monitoring" }],
      [12, { kind: "status", from: "monitoring", to: "resolved" }],
    );
    const middle = ["skipped", "skipped", "skipped", "skipped"];
    expect(verdicts(progress(told.slice(0, 2), 9))).toEqual(["late", ...middle, "under_way"]);
    const over = progress(told, 5_000, { status: "resolved", resolvedAt: at(12) });
    expect(verdicts(over)).toEqual(["late", ...middle, "in_time"]);
    expect(over.current).toBeNull();
    const cancelled = progress(
      records([3, { kind: "declared" }], [5, { kind: "status", from: "investigating", to: "cancelled" }]),
      60,
      { status: "cancelled" },
    );
    expect(verdicts(cancelled)).toEqual(["in_time", ...middle, "skipped"]);
  });

  test("R-INC-07 a phase that somebody enters by hand, back or forward, is the current one", () => {
    const back = records([105, { kind: "entered", phase: "development" }]).map((record) => ({
      ...record,
      eventId: "hand",
      person: { id: "p", name: "Ada" },
    }));
    const now = progress([...whole, ...back], 110);
    expect(now.current).toBe("development");
    expect(phase(now, "development")?.enteredBy).toMatchObject({ eventId: "hand", person: { name: "Ada" } });
    expect(verdicts(now).slice(4)).toEqual(["not_begun", "not_begun"]);
  });
});

describe("going back", () => {
  test("R-INC-10 a status that was gone back from no longer leads the response on", () => {
    const told = records(
      [3, { kind: "declared" }],
      [20, { kind: "status", from: "investigating", to: "fixing" }],
      [30, { kind: "status", from: "fixing", to: "investigating" }],
    );
    const now = progress(told, 31);
    expect(now.current).toBe("detection");
    expect(phase(now, "development")?.verdict).toBe("not_begun");
  });

  test("R-INC-10 after a re-opening lasting facts stay, all else is to be done again, and windows count from it", () => {
    const resolved = records([150, { kind: "status", from: "monitoring", to: "resolved" }]);
    const again = records([200, { kind: "status", from: "resolved", to: "investigating" }]);
    const now = progress([...whole, ...resolved, ...again], 205, { deployedAt: at(100) });
    expect(now.current).toBe("response");
    expect(verdicts(now)).toEqual(["in_time", "in_time", "under_way", "not_begun", "not_begun", "not_begun"]);
    expect(phase(now, "response")).toMatchObject({
      enteredAt: at(200),
      target: { from: at(210), to: at(230) },
    });
    expect(step(now, "page_on_call")).not.toBeNull();
    expect(step(now, "production")).toBeNull();
  });
});

describe("the checklist", () => {
  test("R-INC-07 what happens ticks its step, once, and names its event", () => {
    const now = progress(whole, 110);
    expect(step(now, "page_on_call")).toMatchObject({ cause: "acknowledged", eventId: "e2", at: at(4) });
    expect(step(now, "note_detection")).toMatchObject({ cause: "detected", eventId: "e1" });
    expect(step(now, "branch")).toBeNull();
  });

  test("R-INC-07 what a person unticks stays so until somebody, or something new, ticks it", () => {
    const hand = (done: boolean) =>
      ({ kind: "step", phase: "assembly", step: "page_on_call", done, note: null }) as const;
    const told = records([4, { kind: "acknowledged" }], [6, hand(false)], [8, hand(true)]);
    expect(step(progress(told.slice(0, 2), 9), "page_on_call")).toBeNull();
    expect(step(progress(told, 9), "page_on_call")).toMatchObject({ at: at(8), cause: null });
  });

  test("R-SLA-23 the announcement of the resolution tells the stakeholders, also after the end", () => {
    const told = records([50, { kind: "status", from: "investigating", to: "resolved" }]);
    const incident = phaseIncident({ status: "resolved", resolvedAt: at(50) });
    const announcement = { at: at(53), eventId: "sent" };
    const facts = phaseFacts(incident, { fix: null, announcement }, told);
    expect(step(phasesProgress(phases, facts, at(60)), "tell_stakeholders")).toMatchObject({
      eventId: "sent",
    });
  });

  test("R-INC-07 a document from before there were such words follows the default ones by key", () => {
    const bare = phases.map(({ enteredBy: _, steps, ...rest }) => ({
      ...rest,
      steps: steps.map(({ key, label }) => ({ key, label })),
    }));
    const facts = phaseFacts(phaseIncident(), unsettled, whole);
    expect(phasesProgress(bare, facts, at(110))).toEqual(phasesProgress(phases, facts, at(110)));
    const silent = phases.map((one) => ({ ...one, enteredBy: [] }));
    expect(phasesProgress(silent, facts, at(110)).current).toBeNull();
  });

  test("R-INC-13 a retrospective incident is told by its given times alone", () => {
    const told = records([2, { kind: "declared" }]);
    const change = { declaredAt: at(2), detectedAt: at(2), deployedAt: at(55), resolvedAt: at(65) };
    const past = progress(told, 100_000, { ...change, status: "resolved" });
    expect(phase(past, "verification")).toMatchObject({
      enteredAt: at(55),
      leftAt: at(65),
      verdict: "in_time",
    });
    expect(past.current).toBeNull();
  });
});

describe("the latest start of the deployment", () => {
  const early = progress(whole.slice(0, 4), 30);

  test("the deadline less the longest, and less the shortest, deployment", () => {
    expect(latestDeploymentStart(early, at(120))).toEqual({
      phase: "deployment",
      by: at(90),
      atTheLatest: at(105),
      dueAt: at(120),
    });
  });

  test("it stays while the fix is owed, although a status ran ahead of the deployment", () => {
    const told = records(
      [3, { kind: "declared" }],
      [8, { kind: "status", from: "investigating", to: "monitoring" }],
    );
    const ahead = progress(told, 50);
    expect(phase(ahead, "deployment")?.verdict).toBe("skipped");
    expect(latestDeploymentStart(ahead, at(120))).toMatchObject({ by: at(90) });
  });

  test("nothing without an open deadline, once it has begun, and when the incident is over", () => {
    expect(latestDeploymentStart(early, null)).toBeNull();
    expect(latestDeploymentStart(progress(whole, 85), at(120))).toBeNull();
    const over = progress(whole.slice(0, 4), 60, { status: "resolved", resolvedAt: at(50) });
    expect(latestDeploymentStart(over, at(120))).toBeNull();
  });
});

const minute = fc.integer({ min: 0, max: 300 });
const happened = fc.record({
  cause: fc.constantFrom<PhaseCause>(...phaseCauses),
  at: minute.map(at),
  eventId: fc.constant(null),
});
const entry = fc.record({
  phase: fc.constantFrom(...phases.map(({ key }) => key), "gone"),
  at: minute.map(at),
  eventId: fc.constant("hand"),
  person: fc.constant(null),
});

test("R-INC-07 whatever happens in whatever order, phases follow one another, and one at most is under way", () => {
  const ended = fc.option(minute.map(at), { nil: null });
  fc.assert(
    fc.property(fc.array(happened), fc.array(entry, { maxLength: 4 }), ended, (causes, entries, endedAt) => {
      const facts = { startedAt: at(0), endedAt, reopened: null, ticks: [] };
      const told = phasesProgress(phases, { ...facts, happened: causes, entries }, at(300));
      const begun = told.phases.filter(({ enteredAt }) => enteredAt !== null);
      const open = begun.filter(({ leftAt }) => leftAt === null);
      expect(open.map(({ key }) => key)).toEqual(told.current === null ? [] : [told.current]);
      begun.forEach(({ enteredAt, leftAt, lengthMs }, n) => {
        const next = begun[n + 1];
        if (leftAt) expect(lengthMs).toBe(leftAt.getTime() - (enteredAt?.getTime() ?? 0));
        if (leftAt) expect(lengthMs).toBeGreaterThanOrEqual(0);
        if (next?.enteredAt && leftAt)
          expect(next.enteredAt.getTime()).toBeGreaterThanOrEqual(leftAt.getTime());
      });
      const turned = { ...facts, happened: [...causes].reverse(), entries };
      expect(phasesProgress(phases, turned, at(300)).current).toBe(told.current);
    }),
  );
});
