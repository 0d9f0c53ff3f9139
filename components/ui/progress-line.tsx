import { classNames } from "./class-names";

export type ProgressLineProps = {
  /** What is being waited for, in words. */
  label: string;
  /** How much is done of `max`; absent when nobody knows. */
  value?: number;
  max?: number;
  className?: string;
};

/** Progress of anything that takes more than a second. */
export function ProgressLine({ label, value, max = 100, className }: ProgressLineProps) {
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <p role="status" className="text-ink-2 text-note">
        {label}
        {value !== undefined && ` ${Math.floor((value / max) * 100)} %`}
      </p>
      <progress
        aria-label={label}
        {...(value === undefined ? {} : { value })}
        max={max}
        className="progress-line block h-1.5 w-full"
      />
    </div>
  );
}
