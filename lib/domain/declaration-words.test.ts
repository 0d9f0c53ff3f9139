import { describe, expect, test } from "vitest";
import { whatStarts } from "./declaration-words";
import { p0 } from "./default-policy/p0";
import { p1 } from "./default-policy/p1";
import { p2 } from "./default-policy/p2";
import type { TimerRule } from "./timer";

const noon = new Date("2026-01-15T14:30:00Z");
const utc = { startedAt: noon, declaredAt: noon, timeZone: "UTC" };

describe("what a declaration starts, in words", () => {
  test("R-SLA-02 R-SLA-04 R-SLA-05 R-APR-01 a P0 names its fix deadline, the lead, the rhythm and two approvals", () => {
    expect(whatStarts(p0, utc).main).toEqual([
      "fix due 16:30Z",
      "lead paged by 14:45Z",
      "update every 15 min",
      "two approvals",
    ]);
  });

  test("R-SLA-01 R-SLA-03 R-SLA-06 the rest of a P0 is said as well", () => {
    expect(whatStarts(p0, utc).also).toEqual([
      "on-call engineer paged at once",
      "stakeholders to be told at once",
      "CEO and CTO told by 18:30Z unless resolved",
    ]);
  });

  test("R-SLA-08 to R-SLA-12 a P1 has its own deadlines, tomorrow where they are", () => {
    expect(whatStarts(p1, utc)).toEqual({
      main: ["fix due tomorrow 14:30Z", "lead paged by 16:30Z", "update every 24 h", "two approvals"],
      also: ["on-call engineer notified by 15:00Z", "stakeholders to be told by 15:30Z"],
    });
  });

  test("R-SLA-14 R-SLA-15 a P2 starts no clock, pages nobody and asks for one review", () => {
    expect(whatStarts(p2, utc)).toEqual({
      main: ["fix in the next regular release", "one review"],
      also: ["link the backlog item, the planned release and its release note"],
    });
  });

  test("R-SLA-04 R-SEV-05 an earlier start uses the deadline up: its lateness is said before declaring", () => {
    const startedAt = new Date(noon.getTime() - 3 * 3_600_000);
    expect(whatStarts(p0, { ...utc, startedAt }).main[0]).toBe("fix due 13:30Z, already 1h late");
  });

  test("R-SLA-00 what the product does itself and is past due, it does at once", () => {
    const startedAt = new Date(noon.getTime() - 5 * 3_600_000);
    expect(whatStarts(p0, { ...utc, startedAt }).also).toContain("CEO and CTO told at once");
  });

  test("R-SLA-04 another zone is said first, UTC beside it, with its day where that differs", () => {
    const late = new Date("2026-01-15T20:30:00Z");
    const scene = { startedAt: late, declaredAt: late, timeZone: "Europe/Berlin" };
    expect(whatStarts(p0, scene).main[0]).toBe("fix due 23:30 (22:30Z)");
    expect(whatStarts(p0, { ...scene, timeZone: "Asia/Tokyo" }).main[0]).toBe(
      "fix due 07:30 (Thu 15 Jan 2026 22:30Z)",
    );
  });

  test("R-SEV-01 the words follow the policy: other durations, another number of approvals, an unknown rule", () => {
    const timers = p0.timers.flatMap((rule): TimerRule[] => {
      if (rule.rule === "fix_deployed") return [{ ...rule, due: "PT45M" }];
      if (rule.rule === "status_update") return [{ ...rule, repeat: "PT1H30M" }];
      return rule.rule === "page_on_call"
        ? [{ ...rule, rule: "call_the_bridge", label: "Open the bridge", due: "PT5M", automatic: false }]
        : [];
    });
    const { main, also } = whatStarts({ ...p0, timers, approverRoles: ["engineering_lead"] }, utc);
    expect(main).toEqual(["fix due 15:15Z", "update every 1h 30m", "one approval"]);
    expect(also).toEqual(["open the bridge by 14:35Z"]);
  });

  test("R-APR-01 a level that nobody approves says so", () => {
    expect(whatStarts({ ...p2, approverRoles: [] }, utc).main.at(-1)).toBe("no approvals");
  });
});
