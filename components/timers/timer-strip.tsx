import { classNames } from "@/components/ui/class-names";
import { TimerClock } from "./timer-clock";
import type { TimerFacts } from "./timer-words";

export type TimerStripProps = {
  timers: readonly (TimerFacts & { id: string })[];
  /** What the clocks belong to, for screen readers. */
  label: string;
  showDue?: boolean;
  className?: string;
};

/** The clocks of an incident side by side, two in a row on a phone. */
export function TimerStrip({ timers, label, showDue = false, className }: TimerStripProps) {
  return (
    <ul
      aria-label={label}
      className={classNames(
        "grid grid-cols-2 pt-px pl-px sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]",
        className,
      )}
    >
      {timers.map((timer) => (
        <li key={timer.id} className="-mt-px -ml-px flex">
          <TimerClock timer={timer} showDue={showDue} className="w-full" />
        </li>
      ))}
    </ul>
  );
}
