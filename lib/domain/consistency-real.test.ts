import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contradictions } from "./consistency";
import type { RecordFacts } from "./consistency-facts";
import type { KeyMoment } from "./timeline-entry";

type Published = {
  startedAt: string;
  detectedAt: string;
  resolvedAt: string;
  rolledBack: boolean;
  classification: { paymentsFailingPercent: number | null };
  impact: string;
  rootCause: string;
  resolution: string;
  timeline: { at: string; text: string; keyMoment?: KeyMoment }[];
  wentWell: string[];
  couldImprove: string[];
  actionItems: { title: string }[];
};

const slugs = [
  "cloudflare-2019-07-02-waf-regex",
  "cloudflare-2025-11-18-bot-feature-file",
  "fastly-2021-06-08-latent-bug",
  "github-2018-10-21-mysql-failover",
  "gitlab-2017-01-31-database",
];
const folder = join(process.cwd(), "e2e/data/incidents");
const published = (slug: string): Published => JSON.parse(readFileSync(join(folder, `${slug}.json`), "utf8"));

function factsOf(incident: Published): RecordFacts {
  const { timeline, startedAt, detectedAt, resolvedAt, rolledBack, classification, actionItems } = incident;
  const deployed = timeline.find(({ keyMoment }) => keyMoment === "fix_deployed");
  return {
    startedAt: new Date(startedAt),
    detectedAt: new Date(detectedAt),
    acknowledgedAt: null,
    deployedAt: deployed === undefined ? null : new Date(deployed.at),
    resolvedAt: new Date(resolvedAt),
    entries: timeline.map(({ at, text, keyMoment }, place) => ({
      id: `e${place}`,
      at: new Date(at),
      text,
      keyMoment: keyMoment ?? null,
    })),
    counts: {
      hotfixes: 1,
      rollbacks: rolledBack ? 1 : 0,
      bypasses: 0,
      breachedDeadlines: 0,
      approvals: 0,
      actionItems: actionItems.length,
    },
    paymentsFailingPercent: classification.paymentsFailingPercent,
  };
}

const found = (text: string, facts: RecordFacts) => contradictions(text, facts).map(({ message }) => message);

describe("R-PIR-03 the texts of published incidents against their own timelines", () => {
  test.each(slugs)("%s: impact, root cause and resolution are borne out", (slug) => {
    const incident = published(slug);
    const { impact, rootCause, resolution } = incident;
    const text = [impact, rootCause, resolution].join("\n\n");
    expect(found(text, factsOf(incident))).toEqual([]);
  });

  test.each(slugs)(
    "%s: so are what went well, what could be improved, and the entries themselves",
    (slug) => {
      const incident = published(slug);
      const entries = incident.timeline.map(({ at, text }) => `${at.slice(11, 16)} UTC ${text}`);
      const points = [
        ...incident.wentWell,
        ...incident.couldImprove,
        ...incident.actionItems.map(({ title }) => title),
      ];
      const text = [...points, ...entries].map((line) => `- ${line}`).join("\n");
      expect(found(text, factsOf(incident))).toEqual([]);
    },
  );

  test.each([
    ["cloudflare-2019-07-02-waf-regex", "for 27 minutes", "for 47 minutes"],
    [
      "fastly-2021-06-08-latent-bug",
      "After 49 minutes 95 % of the network was working again",
      "The outage lasted 49 minutes",
    ],
    ["github-2018-10-21-mysql-failover", "For 24 h 11 min", "For 26 h 11 min"],
    ["gitlab-2017-01-31-database", "for more than 18 hours", "for more than 19 hours"],
  ])("%s: a wrong length in place of the right one is pointed out", (slug, right, wrong) => {
    const incident = published(slug);
    expect(incident.impact).toContain(right);
    expect(found(incident.impact.replace(right, wrong), factsOf(incident))).toHaveLength(1);
  });
});
