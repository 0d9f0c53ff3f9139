"use client";

import { classNames } from "@/components/ui/class-names";
import { useNow } from "@/components/ui/server-clock";
import { type DueFacts, type DueReading, dayWords, dueReading } from "./due-words";

const looks: Record<DueReading["tone"], string> = {
  late: "border-breach border-l-[6px] bg-p0-wash px-1.5 py-0.5 font-bold text-breach",
  soon: "font-bold text-soon",
  calm: "text-ink",
  none: "text-ink-2",
  over: "text-ink-2",
};

/** When an action item is due, in words; overdue is wash, bar and words. Its day is in the tooltip. */
export function DueMark({ item, className }: { item: DueFacts; className?: string }) {
  const now = useNow(60_000);
  const { words, tone } = dueReading(item, now);
  return (
    <span
      data-tone={tone === "late" ? "breach" : tone}
      {...(item.dueOn === null ? {} : { title: dayWords(item.dueOn) })}
      className={classNames("whitespace-nowrap", looks[tone], className)}
    >
      {words}
    </span>
  );
}
