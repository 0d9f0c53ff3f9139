import type { Severity } from "@/lib/domain/severity";
import { classNames } from "./class-names";

const names: Record<Severity, string> = { P0: "Critical", P1: "High", P2: "Medium" };
const colours: Record<Severity, string> = { P0: "text-p0", P1: "text-p1", P2: "text-p2" };

function Shape({ severity }: { severity: Severity }) {
  if (severity === "P0")
    return <path fill="currentColor" d="M4.7 0h6.6L16 4.7v6.6L11.3 16H4.7L0 11.3V4.7z" />;
  if (severity === "P1") return <path fill="currentColor" d="M8 .8 16 15H0z" />;
  return <path fill="none" stroke="currentColor" strokeWidth="2.4" d="M2.2 2.2h11.6v11.6H2.2z" />;
}

export type SeverityMarkProps = {
  severity: Severity;
  /** The word of the policy for this level; "Critical", "High" or "Medium" when absent. */
  label?: string;
  /** `full`: P0 Critical. `key`: P0. */
  words?: "full" | "key";
  className?: string;
};

/** Severity by shape, word and colour (R-SEV-01): solid octagon, triangle, hollow square. */
export function SeverityMark({ severity, label, words = "full", className }: SeverityMarkProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 whitespace-nowrap font-bold",
        colours[severity],
        className,
      )}
    >
      <svg aria-hidden="true" data-severity-shape={severity} viewBox="0 0 16 16" className="size-4 shrink-0">
        <Shape severity={severity} />
      </svg>
      <span>
        {severity}
        {words === "full" && ` ${label ?? names[severity]}`}
      </span>
    </span>
  );
}
