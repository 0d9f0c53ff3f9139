import { expect, test } from "vitest";
import { incidentWords, shippingWords } from "./release-words";
import { isRoad, progressWords, type Road, roadValue, roadWords } from "./road-facts";

const release = { id: "r1", name: "2026.2", plannedFor: null, shippedAt: null };
const road = (facts: Partial<Road>): Road => ({
  backlogUrl: null,
  release: null,
  releaseNote: null,
  version: 3,
  ...facts,
});

test("R-SLA-15 the open step says how many of its three parts are recorded", () => {
  expect(progressWords(road({}))).toBe("None of the three is recorded yet.");
  expect(progressWords(road({ release }))).toBe("One of three is recorded.");
  expect(progressWords(road({ release, releaseNote: "Counts again" }))).toBe("Two of three are recorded.");
  const whole = road({ release, releaseNote: "Counts again", backlogUrl: "https://backlog.example.org/1" });
  expect(progressWords(whole)).toBe("All three are recorded.");
});

test("R-SLA-14 a release is sent by its id and read by its name", () => {
  expect([roadValue(road({ release }), "releaseId"), roadWords(road({ release }), "releaseId")]).toEqual([
    "r1",
    "2026.2",
  ]);
});

test("what a refusal carries is an incident only where it has every part of the road", () => {
  expect(isRoad(road({ release }))).toBe(true);
  expect([isRoad(null), isRoad({ version: 1 }), isRoad({ ...road({}), releaseNote: 4 })]).toEqual([
    false,
    false,
    false,
  ]);
});

test("R-SLA-14 what waits for a release, and what shipping it does, is said with its number", () => {
  expect(incidentWords({ incidents: 0, shippedAt: null })).toBe("No incident waits for it");
  expect(incidentWords({ incidents: 1, shippedAt: null })).toBe("1 incident waits for it");
  expect(incidentWords({ incidents: 3, shippedAt: null })).toBe("3 incidents wait for it");
  expect(incidentWords({ incidents: 3, shippedAt: "2026-03-14T16:00:00.000Z" })).toBe("3 incidents");
  expect(shippingWords(1)).toContain("its fix counts as released");
  expect(shippingWords(2)).toContain("2 incidents wait for it");
});
