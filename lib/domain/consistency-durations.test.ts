import { describe, expect, test } from "vitest";
import { contradictions } from "./consistency";
import type { RecordFacts } from "./consistency-facts";
import { clockOn, factsOf, noticeScene, reportScene } from "./testing/review-facts";

// 14:30 start, 14:38 detected, 14:41 acknowledged, 14:58 cause, 15:20 deployed, 15:35 restored.
const facts = factsOf(
  [
    ["14:30", "Checkout errors rise"],
    ["14:38", "Alert on failed payments", "detected"],
    ["14:58", "Pool exhaustion found", "cause_identified"],
    ["15:20", "Hotfix live", "fix_deployed"],
    ["15:35", "Orders flow again", "restored"],
  ],
  { acknowledgedAt: clockOn("14:41") },
);
const found = (text: string, of: RecordFacts = facts) =>
  contradictions(text, of).map((one) => [one.kind, one.found, one.correct]);
const messages = (text: string, of: RecordFacts = facts) =>
  contradictions(text, of).map(({ message }) => message);

describe("R-PIR-03 a length that the words place is compared to the minute", () => {
  test.each([
    ["Duration: 1 h 23 m", "1 h 23 m", "1 h 05 m"],
    ["- **Duration:** 1h 15m", "1h 15m", "1 h 05 m"],
    ["Total time to resolution: 1 h 23 m", "1 h 23 m", "1 h 05 m"],
    ["Duration (total): 1 h 23 m", "1 h 23 m", "1 h 05 m"],
    ["Time to detect: 12 min", "12 min", "8 min"],
    ["It took us 45 minutes to restore service.", "45 minutes", "1 h 05 m"],
    ["Time to resolve: 83 minutes", "83 minutes", "1 h 05 m"],
    ["The outage lasted 1h23m.", "1h23m", "1 h 05 m"],
    ["The incident lasted about two hours.", "two hours", "1 h 05 m"],
    ["In all, the incident took 66 minutes.", "66 minutes", "1 h 05 m"],
    ["It was a 90-minute outage.", "90-minute", "65-minute"],
    ["An outage of 40 minutes followed.", "40 minutes", "1 h 05 m"],
    ["The site was down for 1 h 23 m.", "1 h 23 m", "1 h 05 m"],
    ["The service was completely unavailable for half an hour.", "half an hour", "1 h 05 m"],
    ["The incident lasted more than 2 hours.", "2 hours", "1 h 05 m"],
    ["The outage lasted less than half an hour.", "half an hour", "1 h 05 m"],
    ["The incident was detected after 10 minutes.", "10 minutes", "8 min"],
    ["Detection took 3 minutes.", "3 minutes", "8 min"],
    ["It took 12 minutes to detect.", "12 minutes", "8 min"],
    ["The alert was acknowledged within two minutes.", "two minutes", "11 min"],
    ["The root cause was identified after 15 minutes.", "15 minutes", "28 min"],
    ["The fix was deployed 35 minutes after the cause was identified.", "35 minutes", "22 min"],
    ["The outage ran for 20 minutes before it was detected.", "20 minutes", "8 min"],
    ["Service was restored 5 minutes after the fix was deployed.", "5 minutes", "15 min"],
    ["Service was restored after 70 minutes.", "70 minutes", "1 h 05 m"],
  ])("%s", (text, piece, correct) => {
    expect(found(text)).toEqual([["duration", piece, correct]]);
  });

  test.each([
    "Duration: 1 h 05 m",
    "Duration: 1 h 5 min",
    "Duration: 65 minutes",
    "The outage lasted about an hour.",
    "The incident lasted almost 70 minutes.",
    "The incident lasted an hour.",
    "The incident lasted more than an hour.",
    "The incident lasted less than two hours.",
    "It was a 65-minute outage.",
    "From detection the outage lasted 57 minutes.",
    "The incident was detected after 8 minutes.",
    "The alert was acknowledged within five minutes.",
    "The alert was acknowledged three minutes after detection.",
    "The cause was identified after 20 minutes.",
    "The fix was deployed 22 minutes after the cause was identified.",
    "Service was restored 15 minutes after the fix was deployed.",
    "Deploying the fix took 9 minutes.",
    "The site was down for 50 minutes.",
  ])("agrees: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("says both values, from when and to when", () => {
    expect(messages("The fix was deployed 35 minutes after the cause was identified.")).toEqual([
      "The text says 35 minutes; from the root cause being identified (14:58 UTC) to the fix being deployed (15:20 UTC) it was 22 min.",
    ]);
    expect(messages("The outage lasted more than 2 hours.")).toEqual([
      "The text says more than 2 hours; from the start (14:30 UTC) to the end (15:35 UTC) it was 1 h 05 m.",
    ]);
  });

  test("names the entry at which the interval ends", () => {
    expect(contradictions("Detection took 3 minutes.", facts)).toMatchObject([{ entryId: "14:38" }]);
  });

  test("seconds do not make a contradiction of what both clocks show", () => {
    const exact = factsOf(noticeScene, { startedAt: clockOn("14:30:50"), resolvedAt: clockOn("15:35:10") });
    expect(found("Duration: 65 minutes", exact)).toEqual([]);
    expect(found("Duration: 64 minutes", exact)).toEqual([]);
    expect(found("Duration: 66 minutes", exact)).toHaveLength(1);
  });

  test("an incident that lasts on contradicts no length", () => {
    const open = factsOf(noticeScene.slice(0, 2), { resolvedAt: null });
    expect(found("Duration: 3 h. The outage lasted 3 h. Errors were seen for 20 minutes.", open)).toEqual([]);
  });

  test("on several days the message says the days", () => {
    const long = factsOf(noticeScene, { resolvedAt: new Date("2024-01-16T02:10Z") });
    expect(messages("Duration: 3 h", { ...long, entries: long.entries.slice(0, 3) })).toEqual([
      "The text says 3 h; from the start (15 Jan 14:30 UTC) to the end (16 Jan 02:10 UTC) it was 11 h 40 m.",
    ]);
  });
});

describe("R-PIR-03 a length that the words do not place", () => {
  test.each([
    "Orders failed for 46 minutes.",
    "The outage meant errors for 46 minutes.",
    "The payment page was offline for 2 h 30 min.",
  ])("is pointed out where no two moments lie that far apart: %s", (text) => {
    expect(messages(text)).toEqual([expect.stringContaining("no two moments")]);
  });

  test.each([
    "Orders failed for 57 minutes.",
    "Errors were returned for 21 minutes.",
    "Errors were seen for 43 seconds.",
    "A job checks for errors every five minutes.",
    "Errors are kept for 30 days.",
    "The review takes place within 24 hours of the outage.",
    "Next update on the outage in 15 minutes.",
    "The outage followed a change made 3 weeks and 2 days earlier.",
    "In the last 7 days errors were rare.",
    "The timeout of 46 minutes let errors pile up.",
    "The failed job was 46 minutes old.",
    "We lost 46 minutes of data in the outage.",
    "Errors fell from 46 minutes to 10 minutes a day.",
    "The outage will be announced for 46 minutes.",
    "Errors should be seen for at most 46 minutes.",
    "After the outage the team monitored errors for 46 minutes.",
    "The previous outage, in November, lasted 3 hours.",
    "The incident took 2 people 3 hours.",
    "The outage of the search page lasted 46 minutes.",
    "An earlier 46-minute outage had the same cause.",
    "A 46-minute meeting was held on the outage.",
    "The outage was reported 46 minutes ago.",
    "The build takes 46 minutes.",
    "60 to 90 minutes of the outage review",
    "The P0 deadline for errors is 2 hours.",
  ])("is left alone: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("the report template's timeline has its own 1 h 15 m", () => {
    expect(found("Errors were returned for 75 minutes.", factsOf(reportScene))).toEqual([]);
  });
});
