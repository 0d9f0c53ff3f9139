"use client";

import { useTimerReading } from "@/components/timers/timer-clock";
import type { TimerTone } from "@/components/timers/timer-words";
import { classNames } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import type { Severity } from "@/lib/domain/severity";
import { EntryLink, wordsOf } from "./entry-link";
import { FoldedWords } from "./folded-words";
import { isOpenTimer } from "./header-timers";
import type { RoomTimer } from "./room-view";
import type { TimerGroup } from "./timer-groups";

type Shared = {
  /** The incident's level now: a clock of another level says which. */
  severity: Severity;
  /** Texts of timeline entries by id. */
  bodies: ReadonlyMap<string, string>;
  onShowEntry: (entryId: string) => void;
};

function countWords(timers: readonly RoomTimer[]): string {
  const late = timers.filter(({ breachedAt }) => breachedAt !== null).length;
  const rounds = timers.length === 1 ? "1 earlier round" : `${timers.length} earlier rounds`;
  return late === 0 ? rounds : `${rounds}, ${late} late`;
}

/** The rounds of one rule as lines of the list, the earlier ones folded. */
export function TimerLines({ group, ...shared }: Shared & { group: TimerGroup }) {
  const { shown, earlier } = group;
  return (
    <>
      {shown.map((timer) => (
        <TimerLine key={timer.id} timer={timer} {...shared} />
      ))}
      {earlier.length > 0 && (
        <li className="border-line border-b pl-2.5">
          <Disclosure summary={<FoldedWords>{countWords(earlier)}</FoldedWords>}>
            <ul>
              {earlier.map((timer) => (
                <TimerLine key={timer.id} timer={timer} {...shared} last={timer === earlier.at(-1)} />
              ))}
            </ul>
          </Disclosure>
        </li>
      )}
    </>
  );
}

const colours: Record<TimerTone, string> = {
  calm: "text-ink",
  soon: "text-soon",
  breach: "text-breach",
  ok: "text-ok",
  late: "text-breach",
  off: "text-hold",
};

function TimerLine({ timer, last = false, ...shared }: Shared & { timer: RoomTimer; last?: boolean }) {
  const { words, tone } = useTimerReading(timer);
  const late = tone === "breach";
  return (
    <li
      data-tone={tone}
      className={classNames(
        "py-1.5",
        !last && "border-line border-b",
        late && "border-l-[6px] border-l-breach bg-p0-wash pr-2 pl-1.5",
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className={classNames("min-w-0", isOpenTimer(timer) && "font-bold")}>{timer.label}</span>
        <span
          role="timer"
          aria-live="off"
          aria-label={timer.label}
          className={classNames(
            "ml-auto",
            tone !== "off" && "whitespace-nowrap font-bold font-mono",
            colours[tone],
          )}
        >
          {words}
        </span>
      </div>
      <TimerFacts timer={timer} {...shared} />
    </li>
  );
}

function TimerFacts({ timer, severity, bodies, onShowEntry }: Shared & { timer: RoomTimer }) {
  const { dueAt, settledAt, settledBy, breachedAt, state, automatic } = timer;
  return (
    <div className="flex flex-wrap gap-x-3 text-ink-2 text-note">
      {dueAt !== null && state !== "cancelled" && (
        <span>
          {settledAt === null ? "due" : "was due"} <Moment at={dueAt} relative={false} />
        </span>
      )}
      {automatic && settledAt === null && state === "running" && <span>Firebreak tells them by itself</span>}
      {timer.severity !== severity && <span>under {timer.severity}</span>}
      {state === "met_late" && breachedAt !== null && (
        <span className="text-breach">
          breached <Moment at={breachedAt} relative={false} />
        </span>
      )}
      {settledAt !== null && (
        <span className="min-w-0">
          done <Moment at={settledAt} relative={false} />
          {settledBy !== null && (
            <>
              {": "}
              <EntryLink id={settledBy} words={wordsOf(bodies.get(settledBy))} onShowEntry={onShowEntry} />
            </>
          )}
        </span>
      )}
    </div>
  );
}
