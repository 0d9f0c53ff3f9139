import { describe, expect, test } from "vitest";
import { contradictions } from "./consistency";
import { clockOn, factsOf, noticeScene, reportScene } from "./testing/review-facts";

const notice = factsOf(noticeScene);
const report = factsOf(reportScene);

const noticeText = `✅ RESOLVED - Production Restored
Status: Resolved
Resolution Time: 1h 23m
Root Cause: Database connection pool exhaustion
Fix: Increased connection limits and restarted services
Timeline:
14:30 UTC - Issue detected
14:45 UTC - Root cause identified
15:20 UTC - Fix deployed
15:35 UTC - Full functionality restored
Post-incident review scheduled for tomorrow 10:00 AM.
Thank you for your patience.
`;

const reportText = `# Incident Report: [Brief Description]
## Summary
- **Incident ID:** INC-2024-001
- **Severity:** P0/P1/P2
- **Start Time:** 2024-01-15 14:30 UTC
- **End Time:** 2024-01-15 15:45 UTC
- **Duration:** 1h 15m
- **Impact:** [Description of user/business impact]
## Root Cause
[Detailed explanation of what went wrong and why]
## Timeline
| Time | Event |
|------|-------|
| 14:30 | Issue detected via monitoring alert |
| 14:35 | Incident team assembled |
| 14:45 | Root cause identified |
| 15:00 | Fix developed and tested |
| 15:20 | Fix deployed to production |
| 15:45 | Issue confirmed resolved |
## Resolution
[What was done to fix the issue]
## Lessons Learned
### What went well
- Quick detection through monitoring
- Effective team coordination
- Minimal user impact
### What could be improved
- Earlier detection possible with better alerting
- Testing could have caught this issue
## Action Items
- [ ] Improve monitoring for [specific area]
`;

const alertText = `🚨 CRITICAL INCIDENT - Production Down
Status: Investigating
Impact: Complete service outage
Affected Users: All users
Started: 2024-01-15 14:30 UTC
Incident Commander: @john.doe
Current Actions:
- Investigating root cause
- Preparing emergency fix
- Will update every 15 minutes
Status Page: https://status.ourapp.com
`;

const updateText = `⚠️ Issue Update - Payment Processing
Status: Fix deployed, monitoring
Impact: Payment failures reduced from 45% to <2%
ETA: Complete resolution within 2 hours
Actions taken:
- Deployed hotfix to address timeout issues
- Contacting affected customers
Next update in 30 minutes or when resolved.
`;

/** A review that is right in everything it says of the incident, and says much of other things. */
const careful = factsOf(
  [
    ["14:20", "Release 4.2 deployed to production"],
    ["14:30", "Checkout errors rise"],
    ["14:38", "Alert on failed payments", "detected"],
    ["14:40", "Incident declared as P0"],
    ["14:44", "Team on the call", "assembled"],
    ["14:58", "Pool exhaustion found", "cause_identified"],
    ["15:10", "Hotfix built and reviewed", "fix_developed"],
    ["15:20", "Hotfix live", "fix_deployed"],
    ["15:35", "Orders flow again", "restored"],
  ],
  {
    startedAt: clockOn("14:30"),
    acknowledgedAt: clockOn("14:41"),
    counts: { hotfixes: 1, rollbacks: 1, bypasses: 0, breachedDeadlines: 1, approvals: 2, actionItems: 4 },
    paymentsFailingPercent: 45,
  },
);
const carefulText = `At 14:20 UTC we deployed release 4.2, which raised the number of workers from 8 to 32.
Ten minutes later connections ran out and checkout began to fail.
The alert for failed payments fired at 14:38, eight minutes after the first errors, and was acknowledged three minutes later.
The incident was declared at 14:40 as P0.

The team identified the pool exhaustion as the root cause at 14:58, twenty minutes after detection.
A hotfix that restored the old number of workers was ready at 15:10 and live at 15:20.
Orders flowed again at 15:35, so the outage lasted one hour and five minutes.
About 45 % of payments failed.
Customers in Europe were affected for most of that hour.

One rollback was tried first and failed after 4 minutes because the migration could not be undone.
The deadline for acknowledgement (15 minutes) was met; the one for the first update was missed by 3 minutes.
The hotfix had two approvals.

The pool timeout is 30 s and connections are recycled every 10 minutes.
Logs are kept for 14 days.
The dashboards refresh every 5 min, so the graph at 14:35 still looked healthy.
The previous outage, in November, lasted 3 hours.
A canary stage of 30 minutes would have limited the impact.
We will hold the review tomorrow at 10:00 and publish within 48 hours.

After the deployment of 4.2, errors were detected.
Before the fix was deployed, we checked it on staging.
Once the cause was known, the fix was developed in 12 minutes, then deployed 10 minutes later.
Service was fully restored 15 minutes after the fix was deployed.
Between detection and the cause being identified 20 minutes passed.
Support answered 120 tickets within 2 hours of the outage.
The status page was updated at 14:52 and 15:22.
Error rate peaked at 14:47 with 62 % of requests failing.
From 14:30 to 15:35 the site was partly down.
Error budget: 43 minutes per month; the outage consumed all of it.
Backlog processing took 3 hours and ended at 18:40.
The on-call engineer had been awake for 16 hours.
Payments failed for 65 minutes.
The incident took 2 people 3 hours to resolve.
For the first 8 minutes nobody knew.
The database was down for 30 seconds during failover.
MTTR over the last quarter: 2 h 10 min.
It took 22 minutes from identifying the cause to deploying the fix.
The 99th percentile rose to 12 seconds for 50 minutes.
Traffic was at 14:1 read to write.
Deploying takes 9 minutes.
The first fix was deployed at 15:05 on staging only.
It was 3 pm in London.
Full service was restored at 15:35 UTC (16:35 CET).
Detected: 14:38.
Time to detect: 8 min.
Time to acknowledge: 3 min.
Time to restore: 1 h 5 min.`;

describe("R-PIR-03 a text against the record of its incident", () => {
  test("the resolution notice's 1 h 23 m contradicts the 1 h 05 m of its own timeline", () => {
    expect(contradictions(noticeText, notice)).toEqual([
      {
        at: noticeText.indexOf("1h 23m"),
        length: 6,
        found: "1h 23m",
        kind: "duration",
        message: "The text says 1 h 23 m; from the start (14:30 UTC) to the end (15:35 UTC) it was 1 h 05 m.",
        correct: "1 h 05 m",
        entryId: "15:35",
      },
    ]);
  });

  test("the report's 1 h 15 m agrees with its timeline, and so does everything else in it", () => {
    expect(contradictions(reportText, report)).toEqual([]);
  });

  test("the notice and the report of the same day contradict each other at the end", () => {
    expect(
      contradictions(noticeText, report).map(({ kind, found, correct }) => [kind, found, correct]),
    ).toEqual([
      ["duration", "1h 23m", "1 h 15 m"],
      ["time", "15:35 UTC", "15:45 UTC"],
    ]);
    expect(contradictions(reportText, notice).map(({ kind, found }) => [kind, found])).toEqual([
      ["time", "15:45 UTC"],
      ["duration", "1h 15m"],
      ["time", "14:35"],
      ["time", "15:00"],
      ["time", "15:45"],
    ]);
  });

  test("the first alert and an update say nothing that the record has otherwise", () => {
    expect(contradictions(alertText, notice)).toEqual([]);
    expect(contradictions(updateText, { ...notice, paymentsFailingPercent: 45 })).toEqual([]);
  });

  test("a careful review with many other times, lengths and numbers gets no more than the times without an entry", () => {
    expect(contradictions(carefulText, careful).map(({ message }) => message)).toEqual([
      "No entry stands at 14:35; the nearest is 14:38 UTC: “Alert on failed payments”.",
      "No entry stands at 14:47; the nearest is 14:44 UTC: “Team on the call”.",
      "No entry stands at 15:05; the nearest is 15:10 UTC: “Hotfix built and reviewed”.",
    ]);
  });

  test("code, quotations, addresses and link targets are not read, the texts of links are", () => {
    const wrong = "Duration: 1 h 23 m";
    expect(contradictions(`\`${wrong}\``, notice)).toEqual([]);
    expect(contradictions(`\`\`\`\n${wrong}\n\`\`\``, notice)).toEqual([]);
    expect(contradictions(`> ${wrong}`, notice)).toEqual([]);
    expect(
      contradictions("The cause was found, see https://example.org/14:50 and [here](/at/14:50).", notice),
    ).toEqual([]);
    expect(contradictions("The cause was found at [14:50](/entries/1).", notice)).toMatchObject([
      { found: "14:50" },
    ]);
  });

  test("findings come in the order of the text, at the place that they name", () => {
    const text =
      "Two rollbacks were made.\n\nThe outage lasted 2 h 10 min. The fix was deployed at 15:10. Service was restored before the fix was deployed.";
    const found = contradictions(text, notice);
    expect(found.map(({ kind }) => kind)).toEqual(["number", "duration", "time", "order"]);
    for (const { at, length, found: piece } of found) expect(text.slice(at, at + length)).toBe(piece);
  });

  test.each([
    "The outage lasted 5 h, ",
    "5 min ",
    "14:45 ",
    "The cause was found at 14:50. ",
    "after the fix was deployed ",
    "two rollbacks ",
    "1 h and ",
    "](",
    "`",
    "> ",
    "45 % of the payments ",
    "all times ",
    "a, ",
    "3, ",
    "\n",
    ": ",
    "12-12-12 ",
  ])("a hostile text of %j is read to its end", (piece) => {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(contradictions(text, report).length).toBeLessThan(text.length);
  });
});
