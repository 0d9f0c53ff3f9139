import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: Date.parse("2026-03-14T15:00:00Z") });
});
afterEach(() => vi.useRealTimers());

test("the clock follows the server though this machine is an hour wrong", async () => {
  const { learnServerTime, serverNow } = await import("./server-clock");
  learnServerTime(Date.parse("2026-03-14T16:00:00Z"));
  vi.advanceTimersByTime(5_000);
  expect(serverNow()).toBe(Date.parse("2026-03-14T16:00:05Z"));
});

test("a stale page out of a cache cannot turn the clock back", async () => {
  const { learnServerTime, serverNow } = await import("./server-clock");
  learnServerTime(Date.parse("2026-03-14T15:00:00Z"));
  vi.advanceTimersByTime(600_000);
  learnServerTime(Date.parse("2026-03-14T15:01:00Z"));
  expect(serverNow()).toBe(Date.parse("2026-03-14T15:10:00Z"));
});

test("after this machine's clock was set, the next reading counts", async () => {
  const { learnServerTime, serverNow, watchForJump } = await import("./server-clock");
  learnServerTime(Date.parse("2026-03-14T15:00:00Z"));
  watchForJump();
  vi.setSystemTime(Date.parse("2026-03-14T18:00:00Z"));
  watchForJump();
  learnServerTime(Date.parse("2026-03-14T15:00:01Z"));
  expect(serverNow()).toBe(Date.parse("2026-03-14T15:00:01Z"));
});
