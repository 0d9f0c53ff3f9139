import { describe, expect, test } from "vitest";
import { contradictions } from "./consistency";
import { factsOf, noticeScene, reportScene } from "./testing/review-facts";

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
