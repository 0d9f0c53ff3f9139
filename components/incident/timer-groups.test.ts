import { expect, test } from "vitest";
import { roomTimer } from "./testing/room-timer";
import { timerGroups } from "./timer-groups";

test("R-SLA-19 rounds of one rule are one group: what is open is shown, what was settled is folded under it", () => {
  const first = roomTimer({ rule: "status_update", state: "met", settledAt: "2026-03-14T14:14:00.000Z" });
  const late = roomTimer({
    rule: "status_update",
    state: "met_late",
    round: 1,
    breachedAt: "2026-03-14T14:29:00.000Z",
    settledAt: "2026-03-14T14:35:00.000Z",
  });
  const open = roomTimer({ rule: "status_update", round: 2, dueAt: "2026-03-14T14:50:00.000Z" });
  expect(timerGroups([first, late, open]).due).toEqual([
    { rule: "status_update", shown: [open], earlier: [late, first] },
  ]);
});

test("R-SEV-05 a breach stands beside the new deadline of its rule", () => {
  const breached = roomTimer({ state: "breached", dueAt: "2026-03-14T16:00:00.000Z" });
  const running = roomTimer({ round: 1, severity: "P1", dueAt: "2026-03-15T14:00:00.000Z" });
  expect(timerGroups([running, breached]).due[0]?.shown).toEqual([breached, running]);
});

test("R-INC-10 after a re-opening the missed round of a rule stands before the one that waits for the next resolution", () => {
  const missed = roomTimer({ rule: "announce_resolution", anchor: "resolved", state: "breached" });
  const waiting = roomTimer({ rule: "announce_resolution", anchor: "resolved", round: 1, dueAt: null });
  expect(timerGroups([waiting, missed]).due[0]?.shown).toEqual([missed, waiting]);
});

test("what is due comes first, the earliest before all; what waits, was settled or cancelled stands apart", () => {
  const later = roomTimer({ rule: "notify_executives", dueAt: "2026-03-14T18:00:00.000Z" });
  const sooner = roomTimer({ rule: "fix_deployed" });
  const waiting = roomTimer({ rule: "review_published", anchor: "resolved", dueAt: null });
  const met = roomTimer({ rule: "page_on_call", state: "met", settledAt: "2026-03-14T14:01:00.000Z" });
  const metLater = roomTimer({
    rule: "notify_stakeholders",
    state: "met",
    settledAt: "2026-03-14T14:04:00.000Z",
  });
  const cancelled = roomTimer({ rule: "watch_30m", state: "cancelled" });
  const groups = timerGroups([later, cancelled, met, waiting, metLater, sooner]);
  const rules = Object.fromEntries(
    Object.entries(groups).map(([kind, list]) => [kind, list.map(({ rule }) => rule)]),
  );
  expect(rules).toEqual({
    due: ["fix_deployed", "notify_executives"],
    waiting: ["review_published"],
    settled: ["notify_stakeholders", "page_on_call"],
    cancelled: ["watch_30m"],
  });
});

test("every clock is in exactly one group", () => {
  const states = ["running", "met", "met_late", "breached", "cancelled"] as const;
  const timers = states.flatMap((state) =>
    ["a", "b", "c"].map((rule, round) =>
      roomTimer({
        rule,
        state,
        round,
        settledAt: state.startsWith("met") ? "2026-03-14T15:00:00.000Z" : null,
      }),
    ),
  );
  const all = Object.values(timerGroups(timers)).flatMap((groups) =>
    groups.flatMap(({ shown, earlier }) => [...shown, ...earlier]),
  );
  expect(all.map(({ id }) => id).sort()).toEqual(timers.map(({ id }) => id).sort());
});
