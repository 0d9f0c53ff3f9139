import { expect, test } from "vitest";
import { earlierWord, seatsOf, standingOf } from "./standing";
import { approveView, decision, mayDecide, person, revision } from "./testing/approve-example";

const bea = person("Bea").id;
const both = { deciding: [mayDecide("engineering_lead"), mayDecide("on_call_manager")] };
const roles = (view: ReturnType<typeof approveView>) => seatsOf(view, bea).map(({ role }) => role);

test("R-APR-02 somebody with two roles chooses between them, the empty ones first, until they decided in one", () => {
  expect(roles(approveView(both))).toEqual(["engineering_lead", "on_call_manager"]);
  const taken = [decision("Lena", "engineering_lead")];
  expect(roles(approveView({ ...both, decisions: taken }))).toEqual(["on_call_manager", "engineering_lead"]);
  const own = [decision("Bea", "engineering_lead")];
  expect(roles(approveView({ ...both, decisions: own }))).toEqual(["engineering_lead"]);
});

test("R-APR-02 a role in which the viewer is refused is none to decide in", () => {
  const deciding = [mayDecide("engineering_lead", "The author does not decide.")];
  expect(roles(approveView({ deciding }))).toEqual([]);
});

test("R-APR-05 a decision that was withdrawn does not stand, a later one does", () => {
  const [first, back, again] = [
    decision("Bea", "engineering_lead", "approved", { void: "the same person decided again" }),
    decision("Bea", "engineering_lead", "withdrawn"),
    decision("Bea", "engineering_lead", "rejected"),
  ];
  expect(standingOf(approveView({ decisions: [first, back] }), bea)).toBeNull();
  const gone = { ...back, void: "the same person decided again" };
  expect(standingOf(approveView({ decisions: [first, gone, again] }), bea)?.decision).toBe("rejected");
});

test("R-APR-03 a word on an earlier revision or at another severity is remembered until it is given anew", () => {
  const word = decision("Bea", "engineering_lead", "approved", { void: "a new revision was recorded" });
  const revisions = [revision(1), revision(2)];
  const view = approveView({ revision: revision(2), revisions, decisions: [word] });
  expect(earlierWord(view, bea)).toMatchObject({ word: { revision: 1 }, revision: { number: 1 } });
  const anew = decision("Bea", "engineering_lead", "approved", { revisionId: "revision-2", revision: 2 });
  expect(earlierWord({ ...view, decisions: [word, anew] }, bea)).toBeNull();
  const before = decision("Bea", "engineering_lead", "approved", {
    severity: "P1",
    void: "the severity changed",
  });
  expect(earlierWord(approveView({ decisions: [before] }), bea)).not.toBeNull();
  expect(earlierWord(view, "somebody")).toBeNull();
});
