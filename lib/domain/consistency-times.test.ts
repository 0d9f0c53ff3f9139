import { describe, expect, test } from "vitest";
import { contradictions } from "./consistency";
import type { RecordFacts } from "./consistency-facts";
import { clockOn, factsOf, reportScene } from "./testing/review-facts";

const facts = factsOf(reportScene, { acknowledgedAt: clockOn("14:33") });
const found = (text: string, of: RecordFacts = facts) =>
  contradictions(text, of).map((one) => [one.found, one.correct, one.entryId]);
const messages = (text: string, of: RecordFacts = facts) =>
  contradictions(text, of).map(({ message }) => message);

describe("R-PIR-03 a time that the sentence attaches to a moment", () => {
  test.each([
    ["The root cause was identified at 14:50.", "14:50", "14:45", "14:45"],
    ["The root cause was identified at 14:50 UTC.", "14:50 UTC", "14:45 UTC", "14:45"],
    ["At 14:50Z, the cause was found.", "14:50Z", "14:45Z", "14:45"],
    ["The cause was found at 2:50 pm.", "2:50 pm", "14:45 UTC", "14:45"],
    ["The issue was detected at 14:35.", "14:35", "14:30", "14:30"],
    ["Started: 2024-01-15 14:20 UTC", "14:20 UTC", "14:30 UTC", "14:30"],
    ["Start Time: 2024-01-14 14:30 UTC", "14:30 UTC", "14:30 UTC", "14:30"],
    ["- **End Time:** 2024-01-15 15:35 UTC", "15:35 UTC", "15:45 UTC", "15:45"],
    ["The team assembled at 14:40.", "14:40", "14:35", "14:35"],
    ["The alert was acknowledged at 14:45.", "14:45", "14:33", null],
    ["The fix was deployed at 15:30, which helped.", "15:30", "15:20", "15:20"],
    [
      "The fix was rolled out at 16:20 CET to all regions, and the service was restored at 17:00 CET.",
      "17:00 CET",
      "15:45 UTC",
      "15:45",
    ],
    ["Service was restored at 15:35.", "15:35", "15:45", "15:45"],
    ["| 15:25 | Fix deployed |", "15:25", "15:20", "15:20"],
    ["15:25 UTC - Fix deployed", "15:25 UTC", "15:20 UTC", "15:20"],
    ["Detected at 14:30, cause found at 14:55, fix deployed at 15:20.", "14:55", "14:45", "14:45"],
    ["The fix was deployed by 15:10.", "15:10", null, "15:20"],
    ["The cause was found after 15:00.", "15:00", null, "14:45"],
    ["The cause was found around 15:00.", "15:00", null, "14:45"],
  ])("is compared with the record: %s", (text, piece, correct, entryId) => {
    expect(found(text)).toEqual([[piece, correct, entryId]]);
  });

  test.each([
    "The root cause was identified at 14:45.",
    "At 2:45 pm the cause was found, and at 3:20 p.m. the fix was deployed.",
    "The cause was found around 14:42.",
    "The fix was deployed by 15:30 and service was restored before 16:00.",
    "The issue was detected after 14:29.",
    "The fix was deployed at 16:20 CET.",
    "The fix was deployed at 16:20+01:00.",
    "The fix was deployed at 16:05 local time.",
    "The fix was deployed at 15:05 BST.",
    "The fix was deployed at 10:05 PT.",
    "The fix was deployed at 16:05 Berlin time.",
    "All times are in CET. The fix was deployed at 16:20.",
    "All times are local. The fix was deployed at 16:25.",
    "The fix was deployed on 2024-01-15 at 15:20 UTC.",
    "The fix was deployed at 15:20 UTC on 15 January.",
    "A second fix was deployed at 18:05.",
    "The database was restored from backup at 15:20.",
    "The investigation started at 14:35.",
    "We restarted the workers at 15:00 to find the cause.",
    "We began deploying the fix at 15:00.",
    "The search service was restored at 15:20.",
    "The login issue was resolved at 15:20.",
    "The scanner detected a leak at 15:00.",
    "The fix will be deployed at 16:05.",
    "The fix would have been deployed at 15:05.",
    "The review is scheduled for 10:00 AM.",
    "Backups run daily at 15:05.",
    "An attack was not detected at 15:00.",
    "Duration: 1:15",
    "Ratio 15:05 is no time of the day, version 15:05:99 neither",
  ])("agrees or is left alone: %s", (text) => {
    const ratio = text.startsWith("Ratio");
    expect(found(text).filter(() => !ratio)).toEqual([]);
  });

  test("says what the record has", () => {
    expect(messages("The root cause was identified at 14:50.")).toEqual([
      "The text says the root cause was identified at 14:50; on record that was at 14:45 UTC.",
    ]);
    expect(messages("The fix was deployed by 15:10.")).toEqual([
      "The text says the fix was deployed by 15:10; on record that was at 15:20 UTC.",
    ]);
  });

  test("a declaration stands where an entry says so", () => {
    const declared = factsOf([
      ...reportScene.slice(0, 1),
      ["14:32", "Incident declared"],
      ...reportScene.slice(1),
    ]);
    expect(found("The incident was declared at 14:32.", declared)).toEqual([]);
    expect(found("The incident was declared at 14:40.", declared)).toEqual([["14:40", "14:32", "14:32"]]);
  });

  test("with more than one hotfix a deployment can be any of them", () => {
    const twice = factsOf([...reportScene, ["16:10", "Second hotfix deployed"]], {
      counts: { ...facts.counts, hotfixes: 2 },
    });
    expect(found("The fix was deployed at 16:10.", twice)).toEqual([]);
    expect(found("The fix was deployed at 16:20.", twice)).toHaveLength(1);
  });
});

describe("R-PIR-03 a time within the incident that stands nowhere", () => {
  test("gets the nearest entry", () => {
    expect(contradictions("At 14:48 the pool was full.", facts)).toEqual([
      {
        at: 3,
        length: 5,
        found: "14:48",
        kind: "time",
        message: "No entry stands at 14:48; the nearest is 14:45 UTC: “Root cause identified”.",
        correct: null,
        entryId: "14:45",
      },
    ]);
  });

  test.each([
    "At 14:46 the pool was full.",
    "At 13:10 the release went out.",
    "At 16:10 the last cache was warm.",
    "Around 14:50 the pool was full.",
    "Between 14:50 and 14:55 the pool was full.",
    "The pool was full from 14:50 to 14:55.",
    "The pool was full 14:50–14:55.",
    "Shortly after 14:50 the pool was full.",
    "At 14:33 somebody was there.",
  ])("is left alone where it is close, outside or not exact: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("on several days a bare time can be on any of them, and the message says which", () => {
    const long = factsOf(
      [
        ["22:52", "Link breaks"],
        ["23:13", "Cause known", "cause_identified"],
      ],
      {
        resolvedAt: new Date("2024-01-16T23:03Z"),
      },
    );
    expect(found("The cause was found at 23:13. All was well at 23:03.", long)).toEqual([]);
    expect(messages("The cause was found at 00:05.", long)).toEqual([
      "The text says the root cause was identified at 00:05; on record that was at 15 Jan 23:13 UTC.",
    ]);
  });
});
