import { durationWords } from "@/lib/domain/duration";
import type { RoomPhase, RoomPhases } from "./room-view";

type Tone = "calm" | "soon" | "breach" | "ok" | "late" | "off";
export type PhaseReading = { words: string; tone: Tone };

/** Whether a phase kept its target so far, in words: `4m so far`, `in time`, `6m late`; `now` in milliseconds. */
export function phaseReading(phase: RoomPhase, now: number): PhaseReading {
  const { verdict, enteredAt, leftAt } = phase;
  if (enteredAt === null) return { words: verdict === "skipped" ? "skipped" : "not begun", tone: "off" };
  const end = leftAt === null ? now : Date.parse(leftAt);
  const over = end - limitOf(phase, enteredAt);
  if (over > 0) return { words: `${durationWords(over)} late`, tone: leftAt === null ? "breach" : "late" };
  if (leftAt !== null) return { words: "in time", tone: "ok" };
  return { words: `${durationWords(Math.max(0, end - Date.parse(enteredAt)))} so far`, tone: "calm" };
}

/** How long a phase took that is left, in words; null for the others. */
export function phaseTook({ enteredAt, leftAt }: RoomPhase): string | null {
  if (enteredAt === null || leftAt === null) return null;
  return durationWords(Date.parse(leftAt) - Date.parse(enteredAt));
}

/** By when the phase ends in time, in milliseconds. */
function limitOf({ target }: RoomPhase, enteredAt: string): number {
  return target.kind === "window" ? Date.parse(target.to) : Date.parse(enteredAt) + target.toMinutes * 60_000;
}

/** By when the phase should end, as ISO text; null for a length that has not begun. */
export function phaseLimit(phase: RoomPhase): string | null {
  const { target, enteredAt } = phase;
  if (target.kind === "window") return target.to;
  return enteredAt === null ? null : new Date(limitOf(phase, enteredAt)).toISOString();
}

/** How long the phase should take: `15m to 30m`; null for a window. */
export function phaseLength({ target }: RoomPhase): string | null {
  if (target.kind === "window") return null;
  return `${durationWords(target.fromMinutes * 60_000)} to ${durationWords(target.toMinutes * 60_000)}`;
}

export type StartReading = "ahead" | "soon" | "late" | "missed";

const soonMs = 15 * 60_000;

/** Whether deployment can still start in time: `late` leaves time for the shortest one only, `missed` for none. */
export function startReading(
  start: NonNullable<RoomPhases["latestDeploymentStart"]>,
  now: number,
): StartReading {
  if (now > Date.parse(start.atTheLatest)) return "missed";
  const left = Date.parse(start.by) - now;
  if (left < 0) return "late";
  return left < soonMs ? "soon" : "ahead";
}
