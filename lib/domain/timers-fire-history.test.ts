import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Act, type History, history, type Look, play } from "./testing/timer-history";
import type { SlaTimer } from "./timer";
import type { TimerEvent } from "./timer-event";
import { nextStep, scheduled } from "./timer-schedule";
import { catchUp } from "./timers-change";
import { fireTimers } from "./timers-fire";

type Fired = { before: SlaTimer[]; after: SlaTimer[]; events: TimerEvent[]; now: Date };

/** An engine that keeps what it did; every other message of an automatic rule reaches nobody. */
function engine(): { look: Look; rounds: Fired[] } {
  const rounds: Fired[] = [];
  let ids = 0;
  const look: Look = (before, now) => {
    const change = fireTimers(before, { now, newId: () => `f${++ids}`, reached: () => ids % 2 });
    const after = change.timers.map((timer) => scheduled(timer, now));
    rounds.push({ before, after, events: change.events, now });
    return after;
  };
  return { look, rounds };
}

function always(check: (rounds: readonly Fired[], told: History) => void, told = history): void {
  fc.assert(
    fc.property(told, (one) => {
      const { look, rounds } = engine();
      play(one, () => {}, look);
      check(rounds, one);
    }),
    { numRuns: 300 },
  );
}

/** Acts that take back what was told, after which it is rightly told again. */
const corrects = ({ kind }: Act) => ["start", "unsettle", "retime", "undeploy", "deploy"].includes(kind);
const straight = history.map((told) => ({ ...told, steps: told.steps.filter(({ act }) => !corrects(act)) }));

describe("whatever happens to an incident, its engine (R-SLA-20)", () => {
  test("R-SLA-20 does nothing before its moment, and what it does in the order of the moments", () => {
    always((rounds) => {
      for (const { events, now } of rounds) {
        const moments = events.map(({ at }) => at.getTime());
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        for (const { at } of events) expect(at <= now).toBe(true);
      }
    });
  });

  test("R-SLA-20 leaves nothing behind that has come due, and knows when to look next", () => {
    always((rounds) => {
      for (const { after, now } of rounds) {
        for (const timer of after) {
          const step = nextStep(timer);
          expect(step === null || step.at > now).toBe(true);
          expect(timer.nextAt).toEqual(step?.at ?? null);
        }
      }
    });
  });

  test("R-SLA-20 looking again at the same moment changes and tells nothing", () => {
    always((rounds) => {
      for (const { after, now } of rounds) {
        const again = fireTimers(after, { now, newId: () => "again", reached: () => 1 });
        expect(again.events).toEqual([]);
        expect(again.timers.every((timer, place) => timer === after[place])).toBe(true);
      }
    });
  });

  test("R-SLA-19 loses no breach and invents none: the states are those that a mere reckoning finds", () => {
    const states = (timers: readonly SlaTimer[]) =>
      timers
        .filter(({ automatic }) => !automatic)
        .map(({ id, state, breachedAt }) => ({ id, state, breachedAt }));
    always((rounds) => {
      for (const { before, after, now } of rounds)
        expect(states(after)).toEqual(states(catchUp(before, now).timers));
    });
  });

  test("R-SLA-20 tells each thing once", () => {
    always((rounds) => {
      const told = rounds.flatMap(({ events }) =>
        events
          .filter(({ type }) => type !== "timer.fired")
          .map((event) => `${event.timerId} ${event.type} ${event.at.getTime()}`),
      );
      expect(new Set(told).size).toBe(told.length);
    }, straight);
  });
});
