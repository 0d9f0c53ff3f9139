"use client";

import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/moment";
import { relativeWords } from "@/components/ui/moment-words";
import { useNow } from "@/components/ui/server-clock";
import { startReading } from "./phase-reading";
import type { RoomPhases } from "./room-view";

type DeploymentStartProps = { start: NonNullable<RoomPhases["latestDeploymentStart"]> };

/** By when deployment must start to make the deadline of the fix, in words; late in the tone of a breach. */
export function DeploymentStart({ start }: DeploymentStartProps) {
  const now = useNow(10_000);
  const reading = startReading(start, now);
  const late = reading === "late" || reading === "missed";
  return (
    <p
      data-tone={late ? "breach" : reading === "soon" ? "soon" : "calm"}
      className={classNames(
        "mb-2",
        late && "border-l-[6px] border-l-breach bg-p0-wash py-1.5 pr-2 pl-1.5",
        reading === "soon" && "text-soon",
      )}
    >
      {late ? "Deployment should have started by " : "Deployment must start by "}
      <Until at={start.by} now={now} />
      {reading === "late" && (
        <>
          {". A short one still makes the deadline if it starts by "}
          <Until at={start.atTheLatest} now={now} />
        </>
      )}
      {reading === "missed" && (
        <>
          {". Even a short one now misses the deadline of "}
          <Moment at={start.dueAt} relative={false} className="font-bold" />
        </>
      )}
      .
    </p>
  );
}

function Until({ at, now }: { at: string; now: number }) {
  return (
    <>
      <Moment at={at} relative={false} className="font-bold" />{" "}
      <span className="whitespace-nowrap">({relativeWords(new Date(at), new Date(now))})</span>
    </>
  );
}
