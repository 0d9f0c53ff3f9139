import { durationText, lengthWords } from "./length-text";
import { dayWords, utcClock } from "./moment-words";
import type { PolicyDocument } from "./policy";
import { anchorLabels, listed, percentOf, roleLabel } from "./policy-words";
import { opening, ruleMoments } from "./rule-moments";
import type { Severity } from "./severity";
import { daysBetween, wallTime } from "./time-zone";
import type { TimerAnchor, TimerRule } from "./timer";
import type { TimerEvent } from "./timer-event";
import { timerProblems } from "./timer-rule-check";
import { anchorMoment } from "./timers-arm";

/** One moment of the example: when, of which rule, and what happens in words. `kind` is its weight on screen. */
export type ExampleLine = {
  when: string;
  label: string;
  words: string;
  kind: "told" | "opens" | "warn" | "due" | "breach" | "remind";
};

/**
 * What one level asks for: `clock` counts from the start and the declaration, `later` from what may follow, `leftOut` names the
 * rules that do not fit together yet.
 */
export type PolicyExample = {
  clock: ExampleLine[];
  later: { anchor: TimerAnchor; title: string; lines: ExampleLine[] }[];
  leftOut: string[];
};

/** The incident of the example. */
export const exampleScene = {
  startedAt: new Date("2026-01-15T14:30:00Z"),
  declaredAt: new Date("2026-01-15T14:35:00Z"),
};
type Scene = typeof exampleScene;

type Timed = ExampleLine & { at: Date };
type Said = Pick<ExampleLine, "words" | "kind">;

function eventWords(event: TimerEvent, rule: TimerRule): Said | null {
  const told = listed(rule.notify.map(roleLabel));
  switch (event.type) {
    case "timer.warned":
      return { kind: "warn", words: `${percentOf(event.share)} % of the time is used: ${told} warned` };
    case "timer.due":
      return { kind: "due", words: `due; ${told} told` };
    case "timer.breached": {
      const late = event.at > event.dueAt;
      const again =
        rule.repeat === undefined ? "" : `; done in time, due again ${durationText(rule.repeat)} later`;
      return {
        kind: "breach",
        words: `${late ? "breached" : "due, and breached"} if not done: ${told} told${again}`,
      };
    }
    case "timer.reminded":
      return {
        kind: "remind",
        words: `reminder to ${told}, then every ${durationText(rule.remind ?? "")} until it is done`,
      };
    case "timer.fired":
      return { kind: "told", words: `Firebreak tells ${told} by itself` };
    default:
      return null;
  }
}

function momentsOf(rule: TimerRule, severity: Severity, anchorAt: Date, from: Date): Omit<Timed, "when">[] {
  const said = ruleMoments(rule, severity, anchorAt, from).flatMap((event) => {
    const words = eventWords(event, rule);
    return words === null ? [] : [{ at: event.at, label: rule.label, ...words }];
  });
  const opens = opening(rule, anchorAt);
  if (opens === null) return said;
  return [{ at: opens, label: rule.label, kind: "opens", words: "can be done from now on" }, ...said];
}

/** `14:35Z`, on another day `tomorrow 14:35Z` or `Sat 17 Jan 2026 14:35Z`. */
function clockOf(at: Date, { declaredAt }: Scene): string {
  const day = wallTime(at, "UTC");
  const away = daysBetween(wallTime(declaredAt, "UTC"), day);
  if (away === 0) return utcClock(at);
  return `${away === 1 ? "tomorrow" : dayWords(day)} ${utcClock(at)}`;
}

function inOrder(lines: readonly Timed[]): ExampleLine[] {
  return [...lines].sort((a, b) => a.at.getTime() - b.at.getTime()).map(({ at: _, ...line }) => line);
}

function afterwards(rules: readonly TimerRule[], severity: Severity, anchor: TimerAnchor) {
  const zero = exampleScene.declaredAt;
  const lines = rules.flatMap((rule) =>
    momentsOf(rule, severity, zero, zero).map((line): Timed => {
      const length = line.at.getTime() - zero.getTime();
      return { ...line, when: length === 0 ? "at once" : `+ ${lengthWords(length)}` };
    }),
  );
  return { anchor, title: `Counted from ${anchorLabels[anchor]}`, lines: inOrder(lines) };
}

/**
 * A worked example of one level (R-SLA-00): an incident that started at 14:30Z and was declared at 14:35Z, at which nobody does
 * anything and everybody can be reached. Deadlines with their warnings and reminders, in order and in words.
 */
export function policyExample(
  policy: Pick<PolicyDocument, "severities">,
  severity: Severity,
  scene: Scene = exampleScene,
): PolicyExample {
  const rules = policy.severities[severity].timers;
  const sound = rules.filter((rule) => timerProblems(rule, "").length === 0);
  const anchors = { ...scene, deployedAt: null, resolvedAt: null };
  const clock = sound.flatMap((rule) => {
    const anchorAt = anchorMoment(rule.anchor, anchors);
    if (anchorAt === null) return [];
    return momentsOf(rule, severity, anchorAt, scene.declaredAt).map((line) => ({
      ...line,
      when: clockOf(line.at, scene),
    }));
  });
  const later = (["deployed", "resolved", "given"] as const)
    .map((anchor) =>
      afterwards(
        sound.filter((rule) => rule.anchor === anchor),
        severity,
        anchor,
      ),
    )
    .filter(({ lines }) => lines.length > 0);
  return {
    clock: inOrder(clock),
    later,
    leftOut: rules.filter((rule) => !sound.includes(rule)).map((rule) => rule.label || rule.rule),
  };
}
