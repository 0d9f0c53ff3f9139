import { counted } from "@/lib/domain/scope-words";
import type { ApproveCheck } from "./approve-view";

/** How a check stands for who approves; `missing` is required and was never reported. */
type Standing = "failed" | "missing" | "earlier" | "skipped" | "not_applicable" | "passed";

const order: readonly Standing[] = ["failed", "missing", "earlier", "skipped", "not_applicable", "passed"];

/** A check with how it stands. */
export type CheckLine = { check: ApproveCheck; standing: Standing };

/** `open` is what an approver must see, worst first; `passed` needs no look. */
export type CheckLines = { open: CheckLine[]; passed: CheckLine[]; words: string };

function standingOf({ result, required, earlier }: ApproveCheck): Standing | null {
  if (result === null) return required ? "missing" : null;
  return result === "passed" && earlier ? "earlier" : result;
}

const names: Record<Standing, (count: number) => string> = {
  failed: (count) => `${count} failed`,
  missing: (count) => `${count} missing`,
  earlier: (count) => `${count} passed on an earlier revision`,
  skipped: (count) => `${count} skipped`,
  not_applicable: (count) => `${counted(count, "does", "do")} not apply`,
  passed: (count) => `${count} passed`,
};

/** The checks as an approver reads them (R-TST-01): failed and missing first, counted; what is not asked for and was not made is left out. */
export function checkLines(checks: readonly ApproveCheck[]): CheckLines {
  const lines = checks.flatMap((check) => {
    const standing = standingOf(check);
    return standing === null ? [] : [{ check, standing }];
  });
  const of = (standing: Standing) => lines.filter((line) => line.standing === standing);
  const words = order.flatMap((standing) => {
    const count = of(standing).length;
    return count === 0 ? [] : [names[standing](count)];
  });
  return {
    open: order.filter((standing) => standing !== "passed").flatMap(of),
    passed: of("passed"),
    words: words.length === 0 ? "No check is asked for at this level." : `${words.join(", ")}.`,
  };
}
