"use client";

import { classNames } from "./class-names";
import { momentWords } from "./moment-words";
import { useNow } from "./server-clock";
import { useZone } from "./zone";

export type MomentProps = {
  /** ISO-8601. */
  at: string;
  /** Whether "6m ago" stands behind the clock time; yes when absent. */
  relative?: boolean;
  className?: string;
};

/** A moment: the person's clock, UTC beside it, and how long ago; the whole of it in the tooltip. */
export function Moment({ at, relative = true, className }: MomentProps) {
  const now = useNow(10_000);
  const { timeZone, utcOnly } = useZone();
  const words = momentWords(new Date(at), new Date(now), timeZone, utcOnly);
  return (
    <time dateTime={at} title={words.full} className={className}>
      {words.local !== null && (
        <>
          <span className="mr-1 whitespace-nowrap font-mono">{words.local}</span>{" "}
        </>
      )}
      <span className={classNames("whitespace-nowrap font-mono", words.local !== null && "text-ink-2")}>
        {words.utc}
      </span>
      {relative && (
        <>
          {" "}
          <span className="whitespace-nowrap text-ink-2">{words.relative}</span>
        </>
      )}
    </time>
  );
}
