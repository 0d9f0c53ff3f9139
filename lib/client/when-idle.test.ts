import { afterEach, describe, expect, test, vi } from "vitest";
import { whenIdle } from "./when-idle";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function page(readyState: "complete" | "interactive") {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const window = new EventTarget();
  vi.stubGlobal("window", window);
  vi.stubGlobal("document", { readyState });
  vi.stubGlobal("requestIdleCallback", undefined);
  return { window, run: vi.fn() };
}

describe("what waits for an idle page", () => {
  test("runs once, after the page has loaded", () => {
    const { window, run } = page("interactive");
    whenIdle(run);
    vi.runAllTimers();
    expect(run).not.toHaveBeenCalled();
    window.dispatchEvent(new Event("load"));
    vi.runAllTimers();
    expect(run).toHaveBeenCalledTimes(1);
  });

  test("does not run once it is called off, before the load or after it", () => {
    const before = page("interactive");
    whenIdle(before.run)();
    before.window.dispatchEvent(new Event("load"));
    vi.runAllTimers();
    expect(before.run).not.toHaveBeenCalled();
    const after = page("complete");
    whenIdle(after.run)();
    vi.runAllTimers();
    expect(after.run).not.toHaveBeenCalled();
  });

  test("takes the browser's own idle time where it has any", () => {
    const { run } = page("complete");
    const cancel = vi.fn();
    vi.stubGlobal("requestIdleCallback", () => 7);
    vi.stubGlobal("cancelIdleCallback", cancel);
    whenIdle(run)();
    expect(cancel).toHaveBeenCalledWith(7);
  });
});
