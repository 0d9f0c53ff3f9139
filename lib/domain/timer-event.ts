import type { Severity } from "./severity";
import type { SlaTimer } from "./timer";

/** Why a timer stopped without being met, in words that can be shown. */
export const cancelReasons = [
  "severity changed",
  "incident resolved",
  "incident closed",
  "incident merged",
  "incident cancelled",
  "recorded afterwards",
  "not measured",
  "newer deployment",
  "replaced by a later round",
  "entry withdrawn",
  "rolled back",
  "action item dropped",
] as const;
export type CancelReason = (typeof cancelReasons)[number];

/** Why a timer was armed after the declaration. */
export const armReasons = [
  "severity changed",
  "deployed",
  "resolved",
  "reopened",
  "rolled back",
  "spoken",
  "action planned",
] as const;
export type ArmReason = (typeof armReasons)[number];

/** The sentence that the timeline keeps when a recorded breach no longer holds (R-SLA-21). */
export const breachNotes = [
  "was breached under the earlier start",
  "was breached under the earlier time",
  "was judged late by an entry since withdrawn",
  "was breached under a deployment that was taken back",
  "was breached under an earlier date",
] as const;
export type BreachNote = (typeof breachNotes)[number];

type About = {
  timerId: string;
  rule: string;
  label: string;
  severity: Severity;
  /** When it happened: the breach moment of a breach, the settling moment of a settlement, else the change itself. */
  at: Date;
};

type Happening =
  | { type: "timer.armed"; dueAt: Date | null; round: number; reason: ArmReason }
  | { type: "timer.moved"; from: Date | null; to: Date | null }
  | { type: "timer.warned"; share: number; dueAt: Date }
  | { type: "timer.due"; dueAt: Date; breachAt: Date }
  | { type: "timer.reminded"; dueAt: Date }
  /** The product did what the rule asks for; `people` is how many its message reached: any of them settles the timer, late or not. */
  | { type: "timer.fired"; eventId: string; dueAt: Date; people: number; late: boolean }
  | { type: "timer.breached"; dueAt: Date; breachAt: Date }
  | { type: "timer.met"; dueAt: Date | null; nextDueAt: Date | null }
  | { type: "timer.met_late"; dueAt: Date | null; breachedAt: Date | null; nextDueAt: Date | null }
  | { type: "timer.cancelled"; dueAt: Date | null; reason: CancelReason }
  | { type: "timer.unsettled"; dueAt: Date | null; state: "running" | "breached" }
  | { type: "timer.rejudged"; from: "met" | "met_late"; to: "met" | "met_late"; dueAt: Date | null }
  /** `earlierDueAt` is the deadline that had been breached, `dueAt` the one that holds now. */
  | {
      type: "timer.breach_withdrawn";
      earlierDueAt: Date | null;
      breachedAt: Date;
      dueAt: Date | null;
      note: BreachNote;
    };

/** What happened to a timer, as the timeline tells it (R-INC-11). */
export type TimerEvent = About & Happening;

/** The part of an event that names its timer. */
export function about(timer: SlaTimer, at: Date): About {
  return { timerId: timer.id, rule: timer.rule, label: timer.label, severity: timer.severity, at };
}
