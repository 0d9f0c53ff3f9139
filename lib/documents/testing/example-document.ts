import type { ReviewDocument } from "@/lib/domain/review-document";
import type { ReviewSection } from "@/lib/domain/review-words";

export const baseUrl = "https://firebreak.example";

export const emptySections: Record<ReviewSection, string> = {
  summary: "",
  root_cause: "",
  timeline: "",
  resolution: "",
  went_well: "",
  could_improve: "",
  action_items: "",
  prevention: "",
};

/** The sections with the same body everywhere. */
export function everySection(body: string): Record<ReviewSection, string> {
  return {
    summary: body,
    root_cause: body,
    timeline: body,
    resolution: body,
    went_well: body,
    could_improve: body,
    action_items: body,
    prevention: body,
  };
}

/** A review of which nothing but the incident is known. */
export function bareDocument(changes: Partial<ReviewDocument> = {}): ReviewDocument {
  return {
    incident: {
      id: "0190a000-0000-7000-8000-000000000001",
      key: "INC-2024-001",
      title: "Checkout API returns 500 for all users",
      severity: "P0",
      services: [],
      startedAt: "2024-01-15T14:30:00.000Z",
      detectedAt: null,
      acknowledgedAt: null,
      deployedAt: null,
      resolvedAt: "2024-01-15T15:45:00.000Z",
      drill: false,
      private: false,
    },
    lead: null,
    state: "draft",
    sections: emptySections,
    timeline: [],
    intervals: [],
    exceptions: [],
    factors: [],
    whys: [],
    actionItems: [],
    learning: [],
    publications: [],
    ...changes,
  };
}

type Line = ReviewDocument["timeline"][number];
type Action = ReviewDocument["actionItems"][number];

export function line(at: string, text: string, keyMoment: Line["keyMoment"] = null): Line {
  return { entryIds: [`entry-${at}`], at, text, keyMoment };
}

export function action(title: string, changes: Partial<Action> = {}): Action {
  return {
    id: title,
    title,
    owner: "Ada",
    dueOn: "2024-02-01",
    successCriterion: "an alert fires in staging",
    type: "monitoring",
    priority: "high",
    state: "open",
    evidence: null,
    ...changes,
  };
}

/** A whole review of the template's incident, with something in every part. */
export function fullDocument(): ReviewDocument {
  const bare = bareDocument();
  return {
    ...bare,
    incident: { ...bare.incident, services: ["Checkout", "Payments"] },
    lead: "Ada",
    state: "published",
    sections: {
      summary: "Nobody could pay for 75 minutes.\n\nAbout 1,200 orders were lost.",
      root_cause: "The connection pool was **exhausted** by a slow query.",
      timeline: "Times are those of the first report.",
      resolution: "The query was given its index back.",
      went_well: "- Quick detection through monitoring\n- Effective team coordination",
      could_improve: "- Testing could have caught this issue",
      action_items: "Two more ideas wait for the next planning.",
      prevention: "Every migration is timed on a copy of production.",
    },
    timeline: [
      line("2024-01-15T14:30:00.000Z", "Issue detected via monitoring alert", "detected"),
      line("2024-01-15T14:45:00.000Z", "Root cause identified", "cause_identified"),
      line("2024-01-15T15:20:00.000Z", "Fix deployed to production", "fix_deployed"),
    ],
    intervals: [
      { from: "Start", to: "Detected", ms: 0 },
      { from: "Detected", to: "Fix deployed", ms: 50 * 60_000 },
    ],
    exceptions: [{ text: "The update of 15:00 was 4 minutes late", entryId: "e9" }],
    factors: [
      {
        label: "Missing index",
        note: "dropped by a migration",
        entries: [{ id: "e2", at: "2024-01-15T14:45:00.000Z" }],
      },
      { label: "No load test", note: null, entries: [] },
    ],
    whys: [
      { text: "Why did requests fail?", depth: 0, entries: [] },
      { text: "The pool was empty", depth: 1, entries: [{ id: "e2", at: "2024-01-15T14:45:00.000Z" }] },
      { text: "A query took 40 s", depth: 2, entries: [] },
      { text: "Why did nobody notice?", depth: 0, entries: [] },
    ],
    actionItems: [
      action("Alert on pool use"),
      action("Add a load test", { state: "done", evidence: "https://ci.example/42" }),
      action("Rewrite checkout", {
        owner: null,
        dueOn: null,
        state: "dropped",
        evidence: "out of proportion",
      }),
    ],
    learning: [{ question: "Is an alert missing, or too late?", answer: "Yes, the one on pool use." }],
    publications: [
      { number: 1, at: "2024-01-18T10:00:00.000Z", by: "Ada", note: null },
      { number: 2, at: "2024-01-20T09:30:00.000Z", by: "Ben", note: "the number of orders was wrong" },
    ],
  };
}
