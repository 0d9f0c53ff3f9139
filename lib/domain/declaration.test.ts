import { describe, expect, test } from "vitest";
import { correctedMoments, declarationMoments } from "./declaration";

const now = new Date("2026-01-15T15:00:00Z");
const at = (clock: string) => new Date(`2026-01-15T${clock}:00Z`);

describe("the moments of a declaration", () => {
  test("the start defaults to the detection, then to now", () => {
    expect(declarationMoments({ detectedAt: at("14:30"), retrospective: false }, now)).toEqual({
      startedAt: at("14:30"),
      declaredAt: now,
    });
    expect(declarationMoments({ detectedAt: null, retrospective: false }, now)).toEqual({
      startedAt: now,
      declaredAt: now,
    });
  });

  test("R-INC-13 a retrospective incident was declared when it was detected, else when it started", () => {
    const past = { startedAt: at("13:42"), retrospective: true };
    expect(declarationMoments({ ...past, detectedAt: at("13:45") }, now)).toMatchObject({
      declaredAt: at("13:45"),
    });
    expect(declarationMoments({ ...past, detectedAt: null }, now)).toMatchObject({ declaredAt: at("13:42") });
  });

  test.each([
    ["startedAt", { startedAt: at("15:02"), detectedAt: null }],
    ["detectedAt", { detectedAt: at("15:02") }],
    ["detectedAt", { startedAt: at("14:30"), detectedAt: at("14:29") }],
  ])("a future moment and a detection before the start are refused at %s", (path, input) => {
    expect(declarationMoments({ ...input, retrospective: false }, now)).toMatchObject({
      kind: "invalid",
      errors: [{ path }],
    });
  });

  test("a clock that runs up to a minute ahead means now", () => {
    const ahead = new Date(now.getTime() + 59_000);
    expect(
      declarationMoments({ startedAt: ahead, detectedAt: null, retrospective: false }, now),
    ).toMatchObject({ startedAt: now });
  });
});

describe("R-SLA-21 a correction of the moments", () => {
  const incident = {
    startedAt: at("14:00"),
    detectedAt: at("14:10"),
    declaredAt: at("14:15"),
    deployedAt: null,
    resolvedAt: at("14:50"),
    retrospective: false,
  };

  test("leaves the declaration of a live incident, and moves that of a past one with its detection", () => {
    const patch = { detectedAt: at("14:05") };
    expect(correctedMoments(incident, patch, now)).toMatchObject({ declaredAt: at("14:15") });
    expect(correctedMoments({ ...incident, retrospective: true }, patch, now)).toMatchObject({
      declaredAt: at("14:05"),
    });
  });

  test("does not put the start after the resolution", () => {
    expect(correctedMoments(incident, { startedAt: at("14:55"), detectedAt: null }, now)).toMatchObject({
      kind: "invalid",
      rule: "R-SLA-21",
    });
  });
});
