import { describe, expect, test } from "vitest";
import { checkKeys } from "../check-keys";
import { policyProblems } from "../policy-check";
import type { TimerRule } from "../timer";
import { defaultPolicy } from "./document";

const { P0, P1, P2 } = defaultPolicy.severities;

function rulesOf(timers: readonly TimerRule[]) {
  return Object.fromEntries(
    timers.map(({ rule, anchor, due, automatic, repeat }) => [
      rule,
      [anchor, due, automatic ? "automatic" : "by a person", repeat ?? null],
    ]),
  );
}

describe("the default policy", () => {
  test("is sound", () => {
    expect(policyProblems(defaultPolicy)).toEqual([]);
  });

  test("R-SEV-01 has three levels, each with a label, a definition and five examples", () => {
    expect([P0.label, P1.label, P2.label]).toEqual(["Critical", "High", "Medium"]);
    for (const level of [P0, P1, P2]) expect(new Set(level.examples).size).toBe(5);
  });

  test("R-SEV-02 P0 and P1 require a hotfix, P2 the next regular release", () => {
    expect([P0, P1, P2].map((level) => level.hotfixRequired)).toEqual([true, true, false]);
  });

  test("R-SLA-01 to 07, 16, 17 and 23: the timers of P0", () => {
    expect(rulesOf(P0.timers)).toEqual({
      page_on_call: ["declared", "PT0S", "automatic", null],
      escalate_engineering_lead: ["declared", "PT15M", "automatic", null],
      notify_stakeholders: ["declared", "PT0S", "by a person", null],
      fix_deployed: ["started", "PT2H", "by a person", null],
      status_update: ["declared", "PT15M", "by a person", "PT15M"],
      notify_executives: ["started", "PT4H", "automatic", null],
      announce_resolution: ["resolved", "PT5M", "by a person", null],
      review_published: ["resolved", "PT24H", "by a person", null],
      review_meeting: ["resolved", "PT48H", "by a person", null],
      watch_30m: ["deployed", "PT30M", "by a person", null],
      watch_24h: ["deployed", "PT24H", "by a person", null],
    });
  });

  test("R-SLA-08 to 13, 16, 17 and 23: the timers of P1", () => {
    expect(rulesOf(P1.timers)).toEqual({
      notify_on_call: ["declared", "PT30M", "automatic", null],
      notify_stakeholders: ["declared", "PT1H", "by a person", null],
      escalate_engineering_lead: ["declared", "PT2H", "automatic", null],
      fix_deployed: ["started", "PT24H", "by a person", null],
      status_update: ["declared", "PT24H", "by a person", "PT24H"],
      announce_resolution: ["resolved", "PT5M", "by a person", null],
      review_published: ["resolved", "PT48H", "by a person", null],
      review_meeting: ["resolved", "PT48H", "by a person", null],
      watch_30m: ["deployed", "PT30M", "by a person", null],
      watch_24h: ["deployed", "PT24H", "by a person", null],
    });
  });

  test("R-SLA-14, R-SLA-15: P2 has its release and its backlog, without a deadline of their own", () => {
    expect(rulesOf(P2.timers)).toEqual({
      fix_in_release: ["given", null, "by a person", null],
      link_backlog: ["given", null, "by a person", null],
    });
  });

  test("R-SLA-18 the rules of any level count from a given moment, under keys that no level uses", () => {
    expect(defaultPolicy.timers.map(({ rule, anchor, due, remind }) => [rule, anchor, due, remind])).toEqual([
      ["promised_update", "given", null, "PT5M"],
      ["verbal_confirmation", "given", "PT24H", "PT4H"],
      ["action_item", "given", null, "PT24H"],
    ]);
  });

  test("R-SLA-04, R-SLA-07, R-SLA-11, R-SLA-13 fix and review warn at 50, 75 and 90 percent", () => {
    for (const level of [P0, P1]) {
      const warned = level.timers.filter((rule) => rule.warnAt !== undefined);
      expect(warned.map((rule) => rule.rule)).toEqual(["fix_deployed", "review_published"]);
      for (const rule of warned) expect(rule.warnAt).toEqual([0.5, 0.75, 0.9]);
    }
  });

  test("R-SLA-03, R-SLA-16, R-SLA-17 reminders, the meeting's window and the grace of watching", () => {
    const rule = (key: string) => P0.timers.find((candidate) => candidate.rule === key);
    expect(rule("notify_stakeholders")?.remind).toBe("PT5M");
    expect(rule("review_meeting")?.notBefore).toBe("PT24H");
    expect([rule("watch_30m")?.grace, rule("watch_24h")?.grace]).toEqual(["PT15M", "PT15M"]);
  });

  test("R-APR-01 who approves at each level, by word of mouth only at P0", () => {
    expect(P0.approverRoles).toEqual(["engineering_lead", "on_call_manager"]);
    expect(P1.approverRoles).toEqual(["engineering_lead", "product_manager"]);
    expect(P2.approverRoles).toEqual(["reviewer"]);
    expect([P0, P1, P2].map((level) => level.verbalApproval)).toEqual([true, false, false]);
    expect([P0, P1, P2].map((level) => level.bypassAllowed)).toEqual([true, false, false]);
  });

  test("R-TST-02 which checks each level requires, and where they may be skipped", () => {
    expect(P0.requiredChecks).toEqual([...checkKeys]);
    expect(P1.requiredChecks).toContain("issue_verified");
    expect(P1.requiredChecks).not.toContain("staging_smoke");
    expect(P2.requiredChecks).toEqual(["unit_suites"]);
    expect([P0, P1, P2].map((level) => level.skippableChecks)).toEqual([true, false, false]);
  });

  test("R-INC-01 to 06 the phases and their windows", () => {
    expect(
      defaultPolicy.phases.map(({ label, target }) => [label, target.kind, target.from, target.to]),
    ).toEqual([
      ["Detection and assessment", "window", "PT0S", "PT5M"],
      ["Team assembly", "window", "PT5M", "PT10M"],
      ["Initial response", "window", "PT10M", "PT30M"],
      ["Hotfix development", "window", "PT30M", "PT2H"],
      ["Deployment", "length", "PT15M", "PT30M"],
      ["Verification", "length", "PT15M", "PT30M"],
    ]);
    expect(defaultPolicy.phases.map((phase) => phase.steps.length)).toEqual([3, 3, 3, 3, 3, 3]);
  });
});
