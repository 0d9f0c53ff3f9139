import { expect, test } from "vitest";
import { moveWords } from "./move-words";
import { hotfixView, missing } from "./testing/hotfix-scene";

test("R-FIX-04 each move says what to press, or whom it waits for", () => {
  const view = hotfixView({ asked: { at: "2026-03-14T15:00:00.000Z", by: null, roles: [] } });
  expect(moveWords({ kind: "check", missing: missing("check.mobile"), count: 1 }, view)).toMatchObject({
    title: "Report a check",
    act: { kind: "link", href: "#check-mobile" },
  });
  expect(moveWords({ kind: "wait", roles: ["engineering lead", "product manager"] }, view)).toEqual({
    title: "Waiting for the engineering lead and product manager",
    text: "Approval asked",
    since: "2026-03-14T15:00:00.000Z",
    act: null,
  });
});

test("R-RBK-02 after a failure the next attempt is begun once, then linked", () => {
  const failed = hotfixView({ state: "abandoned", endedReason: "The cause is another one." });
  expect(moveWords({ kind: "next_attempt" }, failed)).toMatchObject({
    text: "The cause is another one.",
    act: { kind: "wish", wish: { kind: "next_attempt" } },
  });
  const next = { id: "01890000-0000-7000-8000-000000000003", number: 2 };
  expect(moveWords({ kind: "next_attempt" }, { ...failed, next }).act).toEqual({
    kind: "link",
    href: `/hotfixes/${next.id}`,
    label: "Go to hotfix 2",
  });
});
