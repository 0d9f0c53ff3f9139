import { afterEach, expect, test, vi } from "vitest";
import { untilItComes } from "./until-it-comes";

afterEach(() => {
  vi.useRealTimers();
});

/** What the bundler's loader throws when a file cannot be had. */
function missed(): Error {
  const error = new Error("Failed to load chunk");
  error.name = "ChunkLoadError";
  return error;
}

test("code that cannot be had is asked for every 2 s until it comes", async () => {
  vi.useFakeTimers();
  const load = vi
    .fn()
    .mockRejectedValueOnce(missed())
    .mockRejectedValueOnce(missed())
    .mockResolvedValue("code");
  const onMiss = vi.fn();
  const coming = untilItComes(load, onMiss);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_001);
  await expect(coming).resolves.toBe("code");
  expect(load).toHaveBeenCalledTimes(3);
  expect(onMiss).toHaveBeenCalledTimes(2);
});

test("code that fails when it runs is not asked for again", async () => {
  const load = vi.fn().mockRejectedValue(new TypeError("nothing is no function"));
  await expect(untilItComes(load)).rejects.toThrow("nothing is no function");
  expect(load).toHaveBeenCalledTimes(1);
});
