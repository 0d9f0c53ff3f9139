import fc from "fast-check";
import { type Severity, severities } from "../severity";
import type { SlaTimer } from "../timer";
import type { TimerEvent } from "../timer-event";
import { reachAnchor, withdrawDeployment } from "../timers-anchor";
import { catchUp, inTurn, type TimerAnchors, type TimerChange, type TimerContext } from "../timers-change";
import { moveStart } from "../timers-move";
import { retimeSettlement } from "../timers-rejudge";
import { reopen } from "../timers-reopen";
import { resolve } from "../timers-resolve";
import { satisfy } from "../timers-settle";
import { changeSeverity } from "../timers-severity";
import { unsettle } from "../timers-unsettle";
import { at, level, scene } from "./timer-scene";

type Turn = "deploy" | "undeploy" | "resolve" | "reopen";

/** Something that happens to an incident; `ago` in minutes before it is recorded. */
export type Act =
  | { kind: "satisfy"; rule: string; ago: number }
  | { kind: "severity"; to: Severity }
  | { kind: "start"; to: number }
  | { kind: Turn; ago: number }
  | { kind: "unsettle" | "retime"; nth: number; ago: number };

const rules = [...new Set(severities.flatMap((severity) => level(severity).rules.map((rule) => rule.rule)))];
const ago = fc.integer({ min: 0, max: 90 });
const nth = fc.nat({ max: 12 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant("satisfy" as const), rule: fc.constantFrom(...rules), ago }),
  fc.record({ kind: fc.constant("severity" as const), to: fc.constantFrom(...severities) }),
  fc.record({ kind: fc.constant("start" as const), to: fc.integer({ min: -400, max: 400 }) }),
  fc.record({ kind: fc.constantFrom("deploy", "undeploy", "resolve", "reopen"), ago }),
  fc.record({ kind: fc.constantFrom("unsettle", "retime"), nth, ago }),
);
export const history = fc.record({
  severity: fc.constantFrom(...severities),
  delay: fc.integer({ min: 0, max: 300 }),
  retrospective: fc.boolean(),
  steps: fc.array(fc.record({ wait: fc.integer({ min: 0, max: 900 }), act }), { maxLength: 14 }),
});

export type World = { timers: SlaTimer[]; severity: Severity; anchors: TimerAnchors; told: number };

type Outcome = Omit<World, "told"> & { happened: TimerEvent[] };

/** What an act does to the world as a command would do it; null where a command would refuse it. */
function step(world: World, what: Act, ctx: TimerContext, now: number): Outcome | null {
  const { timers, anchors, severity } = world;
  const here = level(severity);
  const eventId = `e${world.told}`;
  const outcome = (change: TimerChange, some: Partial<World> = {}): Outcome => {
    return { severity, anchors, ...some, timers: change.timers, happened: change.events };
  };
  switch (what.kind) {
    case "satisfy":
      return outcome(satisfy(timers, { rule: what.rule, at: at(now - what.ago), eventId }, here, ctx));
    case "severity":
      if (what.to === severity || anchors.resolvedAt !== null) return null;
      return outcome(changeSeverity(timers, level(what.to), anchors, ctx), { severity: what.to });
    case "start": {
      const startedAt = at(what.to);
      if (startedAt > ctx.now) return null;
      return outcome(moveStart(timers, anchors.startedAt, startedAt, ctx), {
        anchors: { ...anchors, startedAt },
      });
    }
    case "unsettle":
    case "retime": {
      const done = timers.flatMap((timer) => timer.settledBy ?? []);
      const id = done[what.nth % Math.max(done.length, 1)];
      if (id === undefined) return null;
      if (what.kind === "unsettle") return outcome(unsettle(timers, id, ctx));
      return outcome(retimeSettlement(timers, id, at(now - what.ago), ctx));
    }
    default:
      return turn(world, { kind: what.kind, at: at(now - what.ago), eventId }, ctx, outcome);
  }
}

/** The turning points of an incident: deployed, or not after all, resolved, re-opened. */
function turn(
  { timers, anchors, severity }: World,
  what: { kind: Turn; at: Date; eventId: string },
  ctx: TimerContext,
  outcome: (change: TimerChange, some: Partial<World>) => Outcome,
): Outcome | null {
  const here = level(severity);
  switch (what.kind) {
    case "deploy": {
      const change = inTurn(
        timers,
        (current) => satisfy(current, { ...what, rule: "fix_deployed" }, here, ctx),
        (current) => reachAnchor(current, here, { anchor: "deployed", at: what.at }, ctx),
      );
      return outcome(change, { anchors: { ...anchors, deployedAt: what.at } });
    }
    case "undeploy":
      if (anchors.deployedAt === null) return null;
      return outcome(withdrawDeployment(timers, here, anchors.deployedAt, ctx), {
        anchors: { ...anchors, deployedAt: null },
      });
    case "resolve":
      if (anchors.resolvedAt !== null) return null;
      return outcome(resolve(timers, here, what, ctx), { anchors: { ...anchors, resolvedAt: what.at } });
    case "reopen": {
      if (anchors.resolvedAt === null) return null;
      const open = { ...anchors, resolvedAt: null };
      return outcome(reopen(timers, here, { at: ctx.now }, open, ctx), { anchors: open });
    }
  }
}

export type Check = (before: World, change: TimerChange, ctx: TimerContext, what: Act) => void;

export type History = typeof history extends fc.Arbitrary<infer H> ? H : never;

/** Somebody who looks at the timers between two acts, such as the engine. */
export type Look = (timers: SlaTimer[], now: Date) => SlaTimer[];

/** Plays a history, calling the check after each act; `look` happens once between any two. */
export function play(told: History, check: Check, look: Look = (timers) => timers): World {
  const { when, declare } = scene(told.retrospective);
  const declaredAt = at(told.delay);
  const anchors: TimerAnchors = { startedAt: at(0), declaredAt, deployedAt: null, resolvedAt: null };
  let now = told.delay;
  const first = declare(told.severity, { declaredAt }, now);
  let world: World = { timers: first.timers, severity: told.severity, anchors, told: 0 };
  for (const { wait, act: what } of told.steps) {
    world = { ...world, timers: look(world.timers, at(now + Math.floor(wait / 2))) };
    now += wait;
    const ctx = when(now);
    const outcome = step(world, what, ctx, now);
    if (outcome === null) continue;
    const { happened, ...next } = outcome;
    check(world, { timers: next.timers, events: happened }, ctx, what);
    world = { ...next, told: world.told + 1 };
  }
  return { ...world, timers: catchUp(world.timers, at(now)).timers };
}
