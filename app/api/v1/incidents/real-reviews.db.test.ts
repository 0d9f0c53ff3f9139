import { describe, expect, test } from "vitest";
import { createActionItem } from "@/lib/contracts/action-items";
import { changeStatus, declareIncident } from "@/lib/contracts/incidents";
import { readReviewMarkdown } from "@/lib/contracts/review-exports";
import { publishReview, readReview, saveSection } from "@/lib/contracts/reviews";
import { addEntry } from "@/lib/contracts/timeline";
import { durationWords } from "@/lib/domain/duration";
import { learningLabels, type ReviewSection } from "@/lib/domain/review-words";
import { unlinked } from "@/lib/domain/testing/unlinked";
import { keyMomentLabels, keyMoments } from "@/lib/domain/timeline-entry";
import { ask, pathOf, send } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { type RealIncident, realIncidents } from "@/lib/testing/real-incidents";
import { nothingLearnt } from "@/lib/testing/review-desk";

ownDatabase();

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
const headings = [
  "Summary",
  "Root Cause",
  "Timeline",
  "Resolution",
  "Lessons Learned",
  "What went well",
  "What could be improved",
  "Action Items",
  "Prevention Measures",
];

/** The published incident as its team would have kept it here: recorded afterwards, told entry by entry, reviewed and published. */
async function published(real: RealIncident) {
  const { who, as } = await signedIn("incident_commander");
  const { title, severity, impact, startedAt, detectedAt, resolvedAt } = real;
  const declared = await ask(declareIncident, {
    as,
    body: { title, severity, impact, startedAt, detectedAt, retrospective: true },
  });
  const params = { id: declared.key };
  for (const { at, text, keyMoment } of real.timeline) {
    const body = { body: text, occurredAt: at, ...(keyMoment ? { keyMoment } : {}) };
    await ask(addEntry, { as, params, body });
  }
  await ask(changeStatus, { as, params, body: { status: "resolved", at: resolvedAt } });
  const { sections } = await ask(readReview, { as, params });
  const write = (key: ReviewSection, body: string) =>
    ask(saveSection, { as, params: { ...params, key }, body: { body, version: 1 } });
  await write("summary", impact);
  await write("root_cause", real.rootCause);
  await write("resolution", real.resolution);
  await write("went_well", bullets(real.wentWell));
  await write("could_improve", bullets(real.couldImprove));
  for (const { title, type } of real.actionItems) {
    const facts = {
      ownerId: who.userId,
      dueOn: "2031-05-01",
      successCriterion: "It is done when it is seen.",
    };
    await ask(createActionItem, { as, body: { incidentId: declared.id, title, type, ...facts } });
  }
  await ask(publishReview, { as, params, body: { answers: nothingLearnt } });
  const answer = await send("GET", pathOf(readReviewMarkdown, params), { as });
  expect(answer.headers.get("content-type")).toContain("text/markdown");
  return { markdown: await answer.text(), declared, sections, view: await ask(readReview, { as, params }) };
}

/** Each section of a report by its heading. */
function sectionsOf(markdown: string): Map<string, string> {
  const parts = markdown.split(/^#{2,3} (.+)$/m).slice(1);
  return new Map(parts.flatMap((part, i) => (i % 2 === 0 ? [[part, (parts[i + 1] ?? "").trim()]] : [])));
}

/** Text as it reads, without the marks that keep Markdown from taking it for something else. */
const plain = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/\s+/g, " ");
const clock = (at: string, severalDays: boolean) =>
  severalDays ? at.slice(0, 16).replace("T", " ") : at.slice(11, 16);

/** The lengths between the moments that a report knows of, as it says them. */
function lengthsOf({ startedAt, detectedAt, resolvedAt, timeline }: RealIncident): string[] {
  const marked = timeline.flatMap(({ at, keyMoment }) =>
    keyMoment ? [{ label: keyMomentLabels[keyMoment], at: Date.parse(at) }] : [],
  );
  const detected = marked.some(({ label }) => label === keyMomentLabels.detected)
    ? []
    : [{ label: keyMomentLabels.detected, at: Date.parse(detectedAt) }];
  const moments = [
    { label: "Start", at: Date.parse(startedAt) },
    ...detected,
    ...keyMoments.flatMap((key) => marked.filter(({ label }) => label === keyMomentLabels[key])),
    { label: "Resolved", at: Date.parse(resolvedAt) },
  ].sort((a, b) => a.at - b.at);
  return moments.slice(1).map(({ label, at }, i) => {
    const from = moments[i];
    return `${from?.label} to ${label}: ${durationWords(at - (from?.at ?? at))}`;
  });
}

test("every public post-mortem is there", () => {
  expect(realIncidents.map(({ slug }) => slug).sort()).toEqual([
    "cloudflare-2019-07-02-waf-regex",
    "cloudflare-2025-11-18-bot-feature-file",
    "fastly-2021-06-08-latent-bug",
    "github-2018-10-21-mysql-failover",
    "gitlab-2017-01-31-database",
  ]);
});

describe.each(realIncidents.map((real) => [real.slug, real] as const))("%s", (_, real) => {
  test("becomes a published review whose Markdown tells its facts section by section (R-PIR-01, R-PIR-05)", async () => {
    const { markdown, declared, view, sections: prefilled } = await published(real);
    for (const { key, body } of prefilled) expect([key, unlinked(body)]).toEqual([key, []]);
    expect(prefilled.find(({ key }) => key === "summary")?.body).toContain("The incident was resolved at [");
    expect(view.state).toBe("published");
    const sections = sectionsOf(markdown);
    expect([...sections.keys()]).toEqual(headings);
    expect(plain(markdown.split("\n")[0] ?? "")).toBe(`# Incident Report: ${real.title}`);
    const said = (heading: string) => plain(sections.get(heading) ?? "");
    const minutes = real.facts.durationMinutes;
    expect(said("Summary")).toContain(`**Incident ID:** ${declared.key}`);
    expect(said("Summary")).toContain(`**Severity:** ${real.severity}`);
    expect(said("Summary")).toContain(`**Start Time:** ${clock(real.startedAt, true)} UTC`);
    expect(said("Summary")).toContain(`**End Time:** ${clock(real.resolvedAt, true)} UTC`);
    const length = (Date.parse(real.resolvedAt) - Date.parse(real.startedAt)) / 60_000;
    expect(minutes).toBe(length);
    expect(said("Summary")).toContain(`**Duration:** ${Math.floor(minutes / 60)}h ${minutes % 60}m`);
    expect(said("Summary")).toContain(`**Impact:** ${plain(real.impact)}`);
    expect(said("Root Cause")).toContain(plain(real.rootCause));
    expect(said("Resolution")).toContain(plain(real.resolution));
    for (const line of real.wentWell) expect(said("What went well")).toContain(plain(line));
    for (const line of real.couldImprove) expect(said("What could be improved")).toContain(plain(line));
    for (const length of lengthsOf(real)) expect(said("Summary")).toContain(length);
    for (const question of Object.values(learningLabels))
      expect(said("Prevention Measures")).toContain(`${question}_ Nothing to change.`);
    for (const { title } of real.actionItems) expect(said("Action Items")).toContain(plain(`- [ ] ${title}`));
    const rows = (sections.get("Timeline") ?? "").split("\n").filter((row) => /^\| \d/.test(row));
    const days = new Set(real.timeline.map(({ at }) => at.slice(0, 10))).size > 1;
    const inOrder = real.timeline.map(({ at, text }) => `| ${clock(at, days)} | ${plain(text)} |`);
    expect(rows.map(plain)).toEqual(inOrder);
  });
});
