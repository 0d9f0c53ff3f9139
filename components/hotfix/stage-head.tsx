"use client";

import { classNames } from "@/components/ui/class-names";
import { useNow } from "@/components/ui/server-clock";
import { durationWords } from "@/lib/domain/duration";
import { rollbackStageFacts } from "@/lib/domain/rollback";
import type { StageView, TimedStage } from "./rollback-stages";

type StageHeadProps = { stage: TimedStage; record: StageView | null };

/** A stage's name, its target, and the time it takes or took; beyond its target in words and colour. */
export function StageHead({ stage, record }: StageHeadProps) {
  const { label, fromMinutes, toMinutes } = rollbackStageFacts[stage];
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2 className="text-lead">{label}</h2>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="whitespace-nowrap text-ink-2">
          target {fromMinutes} to {toMinutes} min
        </span>
        {record !== null && <StageTime record={record} toMinutes={toMinutes} />}
      </p>
    </div>
  );
}

function StageTime({ record, toMinutes }: { record: StageView; toMinutes: number }) {
  const now = useNow(1_000);
  const { startedAt, endedAt } = record;
  const took = Math.max(0, (endedAt === null ? now : Date.parse(endedAt)) - Date.parse(startedAt));
  const over = took - toMinutes * 60_000;
  const words = endedAt === null ? durationWords(took) : `took ${durationWords(took)}`;
  return (
    <span
      {...(endedAt === null ? { role: "timer", "aria-live": "off" as const } : {})}
      data-tone={over > 0 ? "breach" : "calm"}
      className={classNames(
        "whitespace-nowrap font-bold font-mono",
        over > 0 && "border-breach border-l-[6px] bg-p0-wash px-1.5 text-breach",
        endedAt === null && "text-lead",
      )}
    >
      {words}
      {over > 0 && `, ${durationWords(over)} over`}
    </span>
  );
}
