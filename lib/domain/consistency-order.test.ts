import { describe, expect, test } from "vitest";
import { contradictions } from "./consistency";
import type { RecordFacts } from "./consistency-facts";
import { factsOf, reportScene } from "./testing/review-facts";

const facts = factsOf(reportScene);
const found = (text: string, of: RecordFacts = facts) =>
  contradictions(text, of).map(({ kind, found: piece }) => [kind, piece]);

describe("R-PIR-03 the order of key moments", () => {
  test.each([
    ["After the deployment the cause was identified.", "deployment the cause was identified"],
    [
      "After the fix was deployed, the root cause was identified.",
      "fix was deployed, the root cause was identified",
    ],
    ["Service was restored before the fix was deployed.", "Service was restored before the fix was deployed"],
    ["Before the incident was detected, the team assembled.", "incident was detected, the team assembled"],
    ["The fix was deployed, then the cause was found.", "fix was deployed, then the cause was found"],
    ["The fix was deployed and then the cause was found.", "fix was deployed and then the cause was found"],
    ["The cause was found after the fix was deployed.", "cause was found after the fix was deployed"],
    ["Once the service was restored, the fix was deployed.", "service was restored, the fix was deployed"],
  ])("is compared with the record: %s", (text, piece) => {
    expect(found(text)).toEqual([["order", piece]]);
  });

  test.each([
    "After the cause was identified, the fix was deployed.",
    "Service was restored after the fix was deployed.",
    "The incident was detected before the team assembled.",
    "The cause was found, then the fix was deployed, then service was restored.",
    "The cause was found, and after the fix was deployed, service was restored.",
    "Once the fix was deployed, service was restored.",
    "Service was not restored before the fix was deployed.",
    "The fix should have been deployed before the cause was found.",
    "After the bad deployment the cause was soon identified.",
    "After the deployment, errors were detected.",
    "Service was restored before noon and the fix was deployed.",
    "The database was restored before the fix was deployed.",
    "The fix was deployed and the cause was identified.",
  ])("agrees or is left alone: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("a deployment that the timeline holds before the cause is the one that is meant", () => {
    const bad = factsOf([["14:10", "Release 4.2 deployed"], ...reportScene]);
    expect(found("After the deployment the cause was identified.", bad)).toEqual([]);
  });

  test("says both moments and shows an entry", () => {
    expect(contradictions("Service was restored before the fix was deployed.", facts)).toMatchObject([
      {
        message:
          "The text says service was restored before the fix was deployed; on record the fix was deployed at 15:20 UTC and service was restored at 15:45 UTC.",
        correct: null,
        entryId: "15:45",
      },
    ]);
  });

  test("what is not on record contradicts nothing", () => {
    expect(
      found("The cause was found after the fix was deployed.", factsOf(reportScene.slice(0, 2))),
    ).toEqual([]);
  });
});
