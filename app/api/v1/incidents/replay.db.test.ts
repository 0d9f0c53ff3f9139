import { expect, test } from "vitest";
import { classify } from "@/lib/contracts/classifications";
import { changeStatus, declareIncident } from "@/lib/contracts/incidents";
import { addEntry } from "@/lib/contracts/timeline";
import { listTimers } from "@/lib/contracts/timers";
import { db } from "@/lib/db/client";
import { ask } from "@/lib/testing/api";
import { signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { type RealIncident, realIncidents } from "@/lib/testing/real-incidents";

ownDatabase();

/** Records a past incident through the API as its file tells it. */
async function replay(past: RealIncident) {
  const { as } = await signedIn("incident_commander");
  const { title, severity, classification, impact, startedAt, detectedAt, resolvedAt } = past;
  const suggested = await ask(classify, { as, body: classification });
  const body = { title, severity, classification, impact, startedAt, detectedAt, retrospective: true };
  const { id } = await ask(declareIncident, { as, body });
  const params = { id };
  for (const { at, text, keyMoment } of past.timeline) {
    const entry = { body: text, occurredAt: at, ...(keyMoment ? { keyMoment } : {}) };
    await ask(addEntry, { as, params, body: entry });
  }
  const resolved = await ask(changeStatus, { as, params, body: { status: "resolved", at: resolvedAt } });
  const { items } = await ask(listTimers, { as, params });
  return { suggested, resolved, timers: items };
}

const fixes: Record<string, string> = {
  "cloudflare-2019-07-02-waf-regex": "met",
  "cloudflare-2025-11-18-bot-feature-file": "met",
  "fastly-2021-06-08-latent-bug": "met",
  "github-2018-10-21-mysql-failover": "met",
  "gitlab-2017-01-31-database": "met_late",
};

test.each(realIncidents)(
  "R-INC-13 $slug: severity, duration and clocks come out as they were",
  async (past) => {
    const { suggested, resolved, timers } = await replay(past);
    expect(suggested.severity).toBe(past.severity);
    expect(resolved.classification).toMatchObject({ severity: past.severity, overruled: false });
    expect(resolved).toMatchObject({
      status: "resolved",
      severity: past.severity,
      resolvedAt: new Date(past.resolvedAt).toISOString(),
      durationMinutes: past.facts.durationMinutes,
    });

    const fix = timers.filter((timer) => timer.rule === "fix_deployed");
    const deployed = past.timeline.find((entry) => entry.keyMoment === "fix_deployed")?.at ?? past.resolvedAt;
    expect(fix).toMatchObject([{ state: fixes[past.slug], settledAt: new Date(deployed).toISOString() }]);
    const late = new Date(deployed) > new Date(fix[0]?.dueAt ?? 0);
    expect(late).toBe(fix[0]?.state === "met_late");
  },
);

test.each(realIncidents)(
  "R-INC-13 $slug: only the review is still owed, and nothing was sent",
  async (past) => {
    const { resolved, timers } = await replay(past);
    const open = timers.filter((timer) => timer.state === "running").map((timer) => timer.rule);
    expect(open.sort()).toEqual(["review_meeting", "review_published"]);
    expect(timers.filter((timer) => timer.state === "breached")).toEqual([]);
    const review = timers.find((timer) => timer.rule === "review_published");
    const hours = past.severity === "P0" ? 24 : 48;
    expect(review?.dueAt).toBe(
      new Date(new Date(past.resolvedAt).getTime() + hours * 3_600_000).toISOString(),
    );
    expect(resolved.nextDue).toBeNull();
    expect(await db().$queryRaw`SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs`).toEqual([
      { jobs: 0 },
    ]);
  },
);
