import { describe, expect, test } from "vitest";
import { approveView, decision, mayDecide, person, revision, verbal } from "./testing/approve-example";
import { verdictOf } from "./verdict";

const lena = person("Lena").id;
const warning = (key: string, answered = false) => ({
  ...{ key, message: `About ${key}`, paths: [] },
  answer: answered ? { text: "Fine", by: null, at: "2026-01-15T14:00:00.000Z" } : null,
});
const missing = (key: string) => ({ key, label: key, remedy: "" });

describe("the verdict line says whose turn it is", () => {
  const mine = { deciding: [mayDecide("engineering_lead")] };

  test("R-APR-05 somebody who may decide is told in which role, and what is missing besides", () => {
    const gate = { open: false, missing: [missing("check.a"), missing("check.b"), missing("rollback_plan")] };
    expect(verdictOf(approveView({ ...mine, gate }), lena)).toMatchObject({
      title: "Ready for your approval as engineering lead",
      detail: ["Before it may be deployed: 2 checks failed or missing and no rollback plan."],
    });
  });

  test("R-FIX-05 open warnings come before the approval", () => {
    const warnings = [warning("a"), warning("b"), warning("c", true)];
    expect(verdictOf(approveView({ ...mine, warnings }), lena).title).toBe("2 warnings to answer first");
  });

  test("R-APR-02 who wrote, committed or pushed it reads that they cannot approve it", () => {
    const deciding = [mayDecide("engineering_lead", "The author of a hotfix does not decide on it.")];
    const by = (fields: object) => verdictOf(approveView({ deciding, ...fields }), lena).title;
    expect(by({ author: person("Lena") })).toBe("You wrote this: you cannot approve it");
    expect(by({ revision: revision(1, { committer: person("Lena") }) })).toBe(
      "You committed this: you cannot approve it",
    );
    expect(by({ revision: revision(1, { pusher: person("Lena") }) })).toBe(
      "You pushed this last: you cannot approve it",
    );
  });

  test("R-APR-01 one of two approvals waits for the other by its role", () => {
    const decisions = [decision("Lena", "engineering_lead")];
    expect(verdictOf(approveView({ ...mine, decisions }), lena)).toMatchObject({
      title: "You approved as engineering lead",
      detail: ["Waiting for the on-call manager."],
    });
    expect(verdictOf(approveView({ decisions }), "somebody").title).toBe("Waiting for the on-call manager");
  });

  test("R-FIX-04 with an open gate deployment may start, for everybody who looks", () => {
    const decisions = [decision("Lena", "engineering_lead"), decision("Milo", "on_call_manager")];
    const view = approveView({ state: "approved", decisions, gate: { open: true, missing: [] } });
    for (const viewer of [lena, person("Artur").id, "somebody"])
      expect(verdictOf(view, viewer).title).toBe("Approved; deployment may start");
  });

  test("R-APR-04 the giver of a spoken approval is asked first whether they gave it", () => {
    const decisions = [decision("Milo", "on_call_manager", "approved", { verbalId: "verbal-of-Milo" })];
    const verbalApprovals = [verbal("Milo", "on_call_manager")];
    const milo = person("Milo").id;
    expect(verdictOf(approveView({ decisions, verbalApprovals }), milo).title).toBe(
      "Did you approve this as on-call manager?",
    );
    const confirmed = [verbal("Milo", "on_call_manager", { confirmed: true })];
    expect(verdictOf(approveView({ decisions, verbalApprovals: confirmed }), milo).title).toBe(
      "You approved as on-call manager",
    );
  });

  test("R-APR-05 words against it are said by name", () => {
    const decisions = [decision("Milo", "on_call_manager", "rejected")];
    expect(verdictOf(approveView({ ...mine, decisions }), lena).detail).toEqual([
      "Milo declined as on-call manager.",
    ]);
  });

  test("without a revision, and after deployment, nobody is asked to decide", () => {
    expect(verdictOf(approveView({ ...mine, revision: null }), lena).title).toMatch(
      /^Nothing to approve yet/,
    );
    expect(verdictOf(approveView({ state: "deployed" }), lena).title).toBe(
      "Deployed: there is nothing to decide any more",
    );
  });
});
