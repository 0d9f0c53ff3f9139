import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reviewMarkdown } from "./review-markdown";
import {
  action,
  bareDocument,
  baseUrl,
  emptySections,
  everySection,
  fullDocument,
  line,
} from "./testing/example-document";
import { hostileBodies } from "./testing/hostile-bodies";
import { blocksUnder, headingsOf, nodesOf, rowsOf } from "./testing/reading";

const markdown = (doc = bareDocument()) => reviewMarkdown(doc, { baseUrl });

const headings = (title: string) => [
  `# Incident Report: ${title}`,
  "## Summary",
  "## Root Cause",
  "## Timeline",
  "## Resolution",
  "## Lessons Learned",
  "### What went well",
  "### What could be improved",
  "## Action Items",
  "## Prevention Measures",
];

const whole = `# Incident Report: Checkout API returns 500 for all users

## Summary

- **Incident ID:** INC-2024-001
- **Severity:** P0
- **Start Time:** 2024-01-15 14:30 UTC
- **End Time:** 2024-01-15 15:45 UTC
- **Duration:** 1h 15m
- **Impact:** Nobody could pay for 75 minutes.

  About 1,200 orders were lost.
- **Services:** Checkout, Payments
- **Review lead:** Ada
- **Review:** Published
- **Published:** 2024-01-18 10:00 UTC by Ada
- **Amended:** 2024-01-20 09:30 UTC by Ben: the number of orders was wrong
- **Lengths:**
  - Start to Detected: 0m
  - Detected to Fix deployed: 50m

## Root Cause

The connection pool was **exhausted** by a slow query.

**Contributing factors**

- Missing index: dropped by a migration ([14:45 UTC](https://firebreak.example/incidents/INC-2024-001#entry-e2))
- No load test

**Five whys**

1. Why did requests fail?
   1. The pool was empty ([14:45 UTC](https://firebreak.example/incidents/INC-2024-001#entry-e2))
      1. A query took 40 s
2. Why did nobody notice?

## Timeline

Times are those of the first report.

| Time | Event |
|------|-------|
| 14:30 | Issue detected via monitoring alert |
| 14:45 | Root cause identified |
| 15:20 | Fix deployed to production |

## Resolution

The query was given its index back.

**Departures from the policy**

- The update of 15:00 was 4 minutes late ([entry](https://firebreak.example/incidents/INC-2024-001#entry-e9))

## Lessons Learned

### What went well

- Quick detection through monitoring
- Effective team coordination

### What could be improved

- Testing could have caught this issue

## Action Items

- [ ] Alert on pool use (owner: Ada, due: 2024-02-01, done when: an alert fires in staging)
- [x] Add a load test (owner: Ada, due: 2024-02-01, done when: an alert fires in staging) Evidence: <https://ci.example/42>
- ~~Rewrite checkout (done when: an alert fires in staging)~~ Dropped: out of proportion

**Notes**

Two more ideas wait for the next planning.

## Prevention Measures

Every migration is timed on a copy of production.

**What we asked ourselves**

- _Is an alert missing, or too late?_ Yes, the one on pool use.
`;

describe("R-PIR-01 R-PIR-05 the report as Markdown", { timeout: 60_000 }, () => {
  test("has the template's headings, bullets and tables in its order", () => {
    expect(markdown(fullDocument())).toBe(whole);
  });

  test("says where nothing is recorded and what has not ended", () => {
    const { incident } = bareDocument();
    const text = markdown(
      bareDocument({ incident: { ...incident, resolvedAt: null, drill: true, private: true } }),
    );
    expect(text).toContain(
      "- **End Time:** not resolved yet\n- **Duration:** not resolved yet\n- **Impact:** Nothing recorded.\n",
    );
    expect(text).toContain(
      "- **Drill:** an exercise, not a real incident\n- **Private:** for the members of this incident only\n",
    );
    expect(text).toContain("## Root Cause\n\nNothing recorded.\n");
    expect(text).toContain("| Time | Event |\n|------|-------|\n\nNo line was chosen for the timeline.\n");
    expect(text).toContain("## Action Items\n\nNothing recorded.\n");
    expect(text.match(/Nothing recorded\./g)).toHaveLength(7);
  });

  test("a length from a day on still says its minutes", () => {
    const { incident } = bareDocument();
    const long = { ...incident, startedAt: "2018-10-21T22:52:00Z", resolvedAt: "2018-10-22T23:03:00Z" };
    expect(markdown(bareDocument({ incident: long }))).toContain("- **Duration:** 24h 11m\n");
  });

  test.each(hostileBodies.map((body, index) => [index, body]))(
    "a body that stands in every section changes no heading: body %i",
    (_, body) => {
      const text = markdown({ ...fullDocument(), sections: everySection(body) });
      expect(headingsOf(text)).toEqual(headings("Checkout API returns 500 for all users"));
      expect(blocksUnder(text, "Timeline").filter(({ type }) => type === "table").length).toBeGreaterThan(0);
      expect(blocksUnder(text, "Summary")).toHaveLength(1);
      expect(nodesOf(text).some(({ type }) => type === "html")).toBe(false);
    },
  );

  test("no title, name, note or answer changes a heading or opens HTML", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...hostileBodies.filter((b) => b.length < 200)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const full = fullDocument();
        const result = markdown({
          ...full,
          incident: { ...full.incident, title: `${text} x`, services: [text] },
          lead: text,
          exceptions: [{ text, entryId: text }],
          factors: [{ label: text, note: text, entries: [{ id: text, at: full.incident.startedAt }] }],
          whys: [0, 3, 1, 0].map((depth) => ({ text, depth, entries: [] })),
          actionItems: (["open", "done", "dropped"] as const).map((state) =>
            action(text, { state, owner: text, dueOn: text, successCriterion: text, evidence: text }),
          ),
          learning: [{ question: text, answer: text }],
          publications: [1, 2].map((number) => ({
            number,
            at: full.incident.startedAt,
            by: text,
            note: text,
          })),
        });
        expect(headingsOf(result).slice(1)).toEqual(headings("").slice(1));
        expect(headingsOf(result)[0]).toMatch(/^# Incident Report: .*x$/);
        expect(nodesOf(result).some(({ type }) => type === "html" || type === "image")).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test("an entry is exactly one row that shows as it was written", () => {
    const piece = fc.constantFrom(
      "|",
      "\\",
      "\n",
      "**",
      "_",
      "`",
      "<b>",
      "[a](b)",
      "&amp;",
      " ",
      "a",
      "- ",
      "~~",
      "#",
      "![",
    );
    const entry = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(fc.oneof(entry, fc.string()), { minLength: 1, maxLength: 5 }), (entries) => {
        const text = markdown(
          bareDocument({ timeline: entries.map((e) => line("2024-01-15T14:30:00.000Z", `x${e}x`)) }),
        );
        const tables = blocksUnder(text, "Timeline").flatMap((node) => (node.type === "table" ? [node] : []));
        const shown = entries.map((e) => ["14:30", `x${e}x`.replace(/\s+/g, " ").trim()]);
        expect(tables.map(rowsOf)).toEqual([shown]);
      }),
    );
  });

  test("times of lines carry their day when they are not all on one", () => {
    const timeline = [
      line("2018-10-21T22:52:00Z", "a link breaks"),
      line("2018-10-22T00:05:00Z", "the plan"),
    ];
    expect(markdown(bareDocument({ timeline }))).toContain(
      "| 2018-10-21 22:52 | a link breaks |\n| 2018-10-22 00:05 | the plan |\n",
    );
  });

  test("a list of the section does not go on with the action items", () => {
    const sections = { ...emptySections, action_items: "- [ ] not an action item" };
    const text = markdown(bareDocument({ sections, actionItems: [action("Alert on pool use")] }));
    const [list] = blocksUnder(text, "Action Items");
    expect(list?.type === "list" && list.children.length).toBe(1);
  });

  test("an impact that starts with a list or a table stays in its bullet", () => {
    const sections = {
      ...emptySections,
      summary: "- no orders\n- no refunds\n\n```\n- **Severity:** P2\n```",
    };
    const [list, ...rest] = blocksUnder(markdown(bareDocument({ sections })), "Summary");
    expect(rest).toEqual([]);
    expect(list?.type === "list" && list.children.length).toBe(7);
  });

  test("whys that skip a level stand under the last one there is", () => {
    const whys = [0, 5, 1, 0].map((depth, n) => ({ text: `why ${n}`, depth, entries: [] }));
    expect(markdown(bareDocument({ whys }))).toContain("1. why 0\n   1. why 1\n   2. why 2\n2. why 3\n");
  });
});
