import { describe, expect, test } from "vitest";
import {
  carriedFacts,
  clashingFacts,
  differentFacts,
  type FactsForm,
  factsFormOf,
  factsPatch,
} from "./facts-form";
import { roomIncident } from "./testing/room-incident";

const base: FactsForm = factsFormOf(
  roomIncident({ impact: "Nobody can pay", services: [{ id: "s1", name: "Checkout", slug: "checkout" }] }),
  "Europe/Berlin",
);
const none = { startedAt: null, detectedAt: null };

describe("facts as they are typed", () => {
  test("show moments in the person's zone and nothing where there is none", () => {
    expect(base).toMatchObject({ startedAt: "2026-03-14 15:00", detectedAt: "", impact: "Nobody can pay" });
  });

  test("send what was changed, and nothing else", () => {
    expect(factsPatch(base, base, none)).toEqual({});
    expect(factsPatch({ ...base, title: " Checkout is down " }, base, none)).toEqual({
      title: "Checkout is down",
    });
    const at = { startedAt: new Date("2026-03-14T13:40:00Z"), detectedAt: null };
    expect(factsPatch({ ...base, startedAt: "14:40", impact: " " }, base, at)).toEqual({
      startedAt: "2026-03-14T13:40:00.000Z",
      impact: null,
    });
    const detected = { ...base, detectedAt: "2026-03-14 15:02" };
    expect(factsPatch(base, detected, none)).toEqual({ detectedAt: null });
  });

  test("blanks around a text and the order of services are no change", () => {
    const two = { ...base, serviceIds: ["s1", "s2"] };
    expect(differentFacts(two, { ...two, title: `${two.title} `, serviceIds: ["s2", "s1"] })).toEqual([]);
  });
});

describe("R-INC-12 two people change the facts at once: nothing is lost", () => {
  const mine = { ...base, title: "Mine", impact: "My impact" };
  const theirs = { ...base, title: "Theirs", summary: "Their summary" };

  test("only a fact that both changed, to different values, needs a choice", () => {
    expect(clashingFacts(mine, base, theirs)).toEqual(["title"]);
    expect(clashingFacts({ ...mine, title: "Theirs" }, base, theirs)).toEqual([]);
    expect(clashingFacts({ ...base, impact: "My impact" }, base, theirs)).toEqual([]);
  });

  test("the rest is taken over from both", () => {
    expect(carriedFacts(mine, base, theirs)).toMatchObject({
      title: "Mine",
      impact: "My impact",
      summary: "Their summary",
    });
    expect(carriedFacts(mine, base, theirs, ["title"])).toMatchObject({
      title: "Theirs",
      impact: "My impact",
      summary: "Their summary",
    });
  });
});
