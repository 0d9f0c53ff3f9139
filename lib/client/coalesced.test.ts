import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { coalesced } from "./coalesced";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first call runs at once, those of a burst run once more after it, and none is lost", () => {
  const run = vi.fn();
  const { call } = coalesced(run, 100);
  call();
  expect(run).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 50; i++) call();
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(2);
  call();
  expect(run).toHaveBeenCalledTimes(3);
});

test("once cancelled nothing more runs", () => {
  const run = vi.fn();
  const { call, cancel } = coalesced(run, 100);
  call();
  call();
  cancel();
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(1);
});
