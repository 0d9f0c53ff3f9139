import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Check, history, play } from "./testing/timer-history";
import { level } from "./testing/timer-scene";
import { catchUp } from "./timers-change";

function always(check: Check): void {
  fc.assert(
    fc.property(history, (told) => {
      play(told, check);
    }),
    { numRuns: 300 },
  );
}

describe("whatever happens to an incident (R-SLA-00)", () => {
  test("R-SLA-19 nothing is breached before its moment", () => {
    always((_, { timers, events }, ctx) => {
      for (const timer of timers) {
        if (timer.state === "breached") expect(timer.breachedAt && timer.breachedAt <= ctx.now).toBe(true);
      }
      for (const event of events)
        if (event.type === "timer.breached") expect(event.breachAt <= ctx.now).toBe(true);
    });
  });

  test("R-SLA-19, R-SLA-21 a breach disappears only with an event that says so", () => {
    always((before, { timers, events }) => {
      for (const old of before.timers) {
        const row = timers.find((timer) => timer.id === old.id);
        expect(row).toBeDefined();
        if (old.breachedAt === null || row === undefined || row.breachedAt !== null) continue;
        const said = events.some(
          (event) => event.type === "timer.breach_withdrawn" && event.timerId === old.id,
        );
        expect(said || old.automatic).toBe(true);
      }
    });
  });

  test("R-SLA-17, R-SLA-21 a deployment taken back leaves no breach that counts from it, and no settlement undone", () => {
    always((before, { timers }, _, what) => {
      if (what.kind !== "undeploy") return;
      const deployedAt = before.anchors.deployedAt?.getTime();
      for (const timer of timers) {
        const counts = timer.anchor === "deployed" && timer.anchorAt?.getTime() === deployedAt;
        expect(counts && (timer.state === "breached" || timer.state === "running")).toBe(false);
      }
      for (const old of before.timers) if (old.settledAt !== null) expect(timers).toContain(old);
    });
  });

  test("R-SEV-05 what is settled or cancelled stays untouched by another severity", () => {
    always((before, { timers }, _, what) => {
      if (what.kind !== "severity") return;
      for (const old of before.timers) {
        if (old.state !== "running" && old.state !== "breached") expect(timers).toContain(old);
      }
    });
  });

  test("R-SLA-00 a rule runs at most once at a time, and no round stands twice", () => {
    always((_, { timers }) => {
      const running = timers.filter((timer) => timer.state === "running").map((timer) => timer.rule);
      expect(new Set(running).size).toBe(running.length);
      const rounds = timers.map((timer) => `${timer.rule} ${timer.round}`);
      expect(new Set(rounds).size).toBe(rounds.length);
      expect(new Set(timers.map((timer) => timer.id)).size).toBe(timers.length);
    });
  });

  test("R-SLA-00 while an incident is open, every rule of its level that a person must do has a row, settled or open", () => {
    fc.assert(
      fc.property(history, (told) => {
        const world = play(told, () => {});
        for (const rule of level(world.severity).rules) {
          if (told.retrospective || world.anchors.resolvedAt !== null) continue;
          const rows = world.timers.filter(
            (timer) => timer.rule === rule.rule && timer.state !== "cancelled",
          );
          expect(rows.length, rule.rule).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("R-SLA-00 a row is settled exactly when it is met, and breached exactly with a moment", () => {
    always((_, { timers }) => {
      for (const timer of timers) {
        const settled = timer.state === "met" || timer.state === "met_late";
        expect(timer.settledAt !== null).toBe(settled);
        if (timer.state === "met") expect(timer.breachedAt).toBeNull();
        if (timer.state === "met_late" || timer.state === "breached") expect(timer.breachedAt).not.toBeNull();
      }
    });
  });

  test("R-SLA-20 looking again changes nothing", () => {
    always((_, { timers }, ctx) => {
      const again = catchUp(timers, ctx.now);
      expect(again.events).toEqual([]);
      expect(again.timers.every((timer, index) => timer === timers[index])).toBe(true);
    });
  });

  test("R-SLA-20 the outcome is the same whether or not the engine looked in between", () => {
    fc.assert(
      fc.property(history, (told) => {
        const looked = play(
          told,
          () => {},
          (timers, now) => catchUp(timers, now).timers,
        );
        expect(looked).toEqual(play(told, () => {}));
      }),
      { numRuns: 300 },
    );
  });

  test("R-INC-13 a retrospective incident breaches nothing by itself", () => {
    always((_, { timers, events }, ctx) => {
      if (!ctx.retrospective) return;
      expect(timers.some((timer) => timer.state === "breached")).toBe(false);
      for (const event of events) {
        if (event.type !== "timer.breached") continue;
        expect(timers.find((timer) => timer.id === event.timerId)?.state).toBe("met_late");
      }
    });
  });
});
