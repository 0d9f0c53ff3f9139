"use client";

import { classNames } from "@/components/ui/class-names";
import { useNow } from "@/components/ui/server-clock";
import { SeverityMark } from "@/components/ui/severity-mark";
import { useZone } from "@/components/ui/zone";
import { whatStarts } from "@/lib/domain/declaration-words";
import type { Severity } from "@/lib/domain/severity";
import type { Draft } from "./declare-draft";
import type { LevelsPolicy } from "./severity-choice";

const washes: Record<Severity, string> = {
  P0: "border-p0 bg-p0-wash",
  P1: "border-p1 bg-p1-wash",
  P2: "border-p2 bg-p2-wash",
};
const rest = "border-control bg-sunken";
const look = "border-l-[6px] px-3 py-2";

export type StartLineProps = {
  id: string;
  draft: Draft;
  /** The typed start, once it can be read. */
  startedAt: Date | null;
  policy: LevelsPolicy;
};

/** What declaring starts, said before it is pressed (R-SLA-01 to 12, R-APR-01). It follows the clock and is not read out by itself. */
export function StartLine({ id, draft, startedAt, policy }: StartLineProps) {
  const now = useNow(10_000);
  const { timeZone, utcOnly } = useZone();
  const { severity } = draft;
  if (draft.retrospective) {
    return (
      <p id={id} className={classNames(look, rest)}>
        Recorded afterwards: nobody is paged and nothing is sent. Its deadlines are judged by the times that
        you give.
      </p>
    );
  }
  if (severity === null) {
    return (
      <p id={id} className={classNames(look, rest)}>
        Choose a severity to see what declaring starts.
      </p>
    );
  }
  const words = whatStarts(policy.severities[severity], {
    startedAt: startedAt ?? new Date(now),
    declaredAt: new Date(now),
    timeZone: utcOnly ? "UTC" : timeZone,
  });
  return (
    <div id={id} className={classNames(look, washes[severity])}>
      <p className={classNames("flex items-start gap-2", severity === "P0" ? "text-lead" : "text-body")}>
        <SeverityMark severity={severity} words="key" />
        <span>{words.main.join(", ")}.</span>
      </p>
      {words.also.length > 0 && <p className="mt-0.5 text-note">Also: {words.also.join(", ")}.</p>}
      {draft.drill && <p className="mt-0.5 text-note">A drill: marked as one everywhere, and not counted.</p>}
    </div>
  );
}
