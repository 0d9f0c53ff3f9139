import { log } from "@/lib/log";

type ClockState = { offsetMs: number | null };

declare global {
  // On globalThis because Next bundles modules apart from our server, and both must read the same clock.
  var firebreakClock: ClockState | undefined;
}

const samplesPerMeasurement = 3;

function state(): ClockState {
  globalThis.firebreakClock ??= { offsetMs: null };
  return globalThis.firebreakClock;
}

/** The product's one clock: the database's time, carried between measurements by monotonic time. */
export const clock = {
  /** The database's time now; the system's before the first measurement. */
  now(): Date {
    const { offsetMs } = state();
    return new Date(offsetMs === null ? Date.now() : performance.now() + offsetMs);
  },
};

/**
 * Measures the offset between monotonic time and the database's time once. `databaseTime` answers the
 * database's `clock_timestamp()`; of several samples the one with the shortest round trip counts.
 */
export async function measureClock(databaseTime: () => Promise<Date>): Promise<void> {
  let best = { roundTripMs: Number.POSITIVE_INFINITY, offsetMs: 0 };
  for (let sample = 0; sample < samplesPerMeasurement; sample++) {
    const asked = performance.now();
    const there = await databaseTime();
    const answered = performance.now();
    const roundTripMs = answered - asked;
    if (roundTripMs < best.roundTripMs) {
      best = { roundTripMs, offsetMs: there.getTime() - (asked + answered) / 2 };
    }
  }
  state().offsetMs = best.offsetMs;
}

/** Measures now and every `everyMs` milliseconds; returns the function that stops it. A failed measurement keeps the last offset. */
export function keepClock(databaseTime: () => Promise<Date>, everyMs = 30_000): () => void {
  const measure = () =>
    measureClock(databaseTime).catch((error: unknown) => {
      log.debug({ error: String(error) }, "the database's time could not be measured");
    });
  void measure();
  const timer = setInterval(measure, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
