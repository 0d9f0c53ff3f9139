import { afterEach, describe, expect, test, vi } from "vitest";
import { clock, keepClock, measureClock } from "@/lib/clock";

const hourMs = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
  globalThis.firebreakClock = undefined;
});

function apart(moment: Date, expectedMs: number): number {
  return Math.abs(moment.getTime() - expectedMs);
}

describe("clock", () => {
  test("tells the system's time before the first measurement", () => {
    expect(apart(clock.now(), Date.now())).toBeLessThan(50);
  });

  test("tells the database's time once it was measured, however wrong the machine's is", async () => {
    await measureClock(async () => new Date(Date.now() + 5 * hourMs));
    expect(apart(clock.now(), Date.now() + 5 * hourMs)).toBeLessThan(50);
  });

  test("a jump of the machine's clock changes nothing", async () => {
    await measureClock(async () => new Date());
    const before = clock.now().getTime();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 48 * hourMs });
    expect(clock.now().getTime() - before).toBeLessThan(1_000);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(before);
  });

  test("the sample with the shortest round trip decides", async () => {
    const delays = [200, 0, 100];
    await measureClock(async () => {
      const answer = new Date();
      await new Promise((resolve) => setTimeout(resolve, delays.shift() ?? 0));
      return answer;
    });
    expect(apart(clock.now(), Date.now())).toBeLessThan(40);
  });

  test("a failed measurement keeps the last offset", async () => {
    await measureClock(async () => new Date(Date.now() + hourMs));
    const stop = keepClock(async () => Promise.reject(new Error("away")));
    await new Promise((resolve) => setTimeout(resolve, 20));
    stop();
    expect(apart(clock.now(), Date.now() + hourMs)).toBeLessThan(50);
  });
});
