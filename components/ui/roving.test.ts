import { expect, test } from "vitest";
import { neighbour } from "./roving";

const keys = ["timeline", "roles", "timers"] as const;

test("arrow keys go round, Home and End to the ends, other keys nowhere", () => {
  expect(neighbour(keys, "timeline", "ArrowRight")).toBe("roles");
  expect(neighbour(keys, "timers", "ArrowRight")).toBe("timeline");
  expect(neighbour(keys, "timeline", "ArrowLeft")).toBe("timers");
  expect(neighbour(keys, "roles", "Home")).toBe("timeline");
  expect(neighbour(keys, "roles", "End")).toBe("timers");
  expect(neighbour(keys, "roles", "a")).toBeNull();
  expect(neighbour([], "roles", "End")).toBeNull();
});
