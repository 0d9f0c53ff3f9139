import type { z } from "zod";
import type { reviewView } from "@/lib/contracts/review-view";
import type { Actor } from "@/lib/domain/actor";
import { after } from "@/lib/domain/iso-duration";
import { allowedActions } from "@/lib/domain/permissions";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { intervalsOf, namedMoments } from "@/lib/domain/review-intervals";
import type { MeetingWindow } from "@/lib/domain/review-meeting";
import type { Tx } from "../client";
import type { Incident } from "../generated/client";
import type { IncidentState } from "../incident-state";
import { policyOfVersion } from "../policy-store";
import { readReviewMaterial } from "../review-material";
import { asIncidentStatus, asReviewState, asSeverity } from "../row-words";
import { actionItemViewOf } from "./action-item";
import { earlierReviews, openShares, participantsOf } from "./review-beside";
import {
  factorViews,
  factsView,
  lineViews,
  meetingViewOf,
  momentViews,
  personOf,
  proposalViews,
  publicationViews,
  questionViews,
  sectionViews,
  whyViews,
} from "./review-parts";
import { missingOf, progressOf } from "./review-readiness";
import { timerViewOf } from "./timer";

export type ReviewView = z.output<typeof reviewView>;

/** When the meeting may be held without a reason, by the policy of the incident (R-SLA-16); null while it is not resolved, or asks for none. */
export function meetingWindowOf(
  row: Pick<Incident, "severity" | "resolvedAt">,
  policy: Pick<ResponsePolicy, "severities">,
): MeetingWindow | null {
  const rule = policy.severities[asSeverity(row.severity)].timers.find(
    ({ rule }) => rule === "review_meeting",
  );
  if (row.resolvedAt === null || rule === undefined || rule.due === null) return null;
  return { from: after(row.resolvedAt, rule.notBefore ?? "PT0S"), until: after(row.resolvedAt, rule.due) };
}

/** The review of an incident with everything that its wizard shows, in a constant number of statements (R-PIR-01). */
export async function readReviewView(
  tx: Tx,
  actor: Actor,
  { row, timers, standing }: Pick<IncidentState, "row" | "timers" | "standing">,
  now: Date,
): Promise<ReviewView> {
  const material = await readReviewMaterial(tx, row, timers);
  const policy = await policyOfVersion(tx, row.policyVersion);
  const participants = await participantsOf(tx, row.id);
  const earlier = await earlierReviews(tx, actor, material);
  const shares = await openShares(tx, material, now);
  const { rows, names, record } = material;
  const lead = rows?.leadId ?? row.commanderId;
  const window = meetingWindowOf(row, policy);
  const moments = namedMoments(record);
  const deadline = (rule: string) => {
    const timer = timers.findLast((one) => one.rule === rule && one.state !== "cancelled");
    return timer === undefined ? null : timerViewOf(timer, now);
  };
  const own = actor.kind === "person" && actor.userId === lead;
  const published = rows?.publications.at(-1);
  const people = new Map(
    [...record.entries.flatMap(({ by }) => by ?? []), ...participants].map((one) => [one.id, one]),
  );
  return {
    incident: {
      ...{ id: row.id, key: row.key, title: row.title, private: row.private, drill: row.drill },
      severity: asSeverity(row.severity),
      status: asIncidentStatus(row.status),
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
    },
    begun: rows !== null,
    state: asReviewState(rows?.state ?? "draft"),
    lead: personOf(names, lead),
    version: rows?.version ?? 0,
    sections: sectionViews(material),
    lines: lineViews(material),
    moments: momentViews(moments),
    intervals: intervalsOf(moments).map(({ from, to, ms }) => ({
      ...{ from: from.key, to: to.key, fromLabel: from.label, toLabel: to.label, ms },
    })),
    facts: factsView(material),
    factors: factorViews(material),
    proposals: proposalViews(material),
    whys: whyViews(material),
    actionItems: material.actionItems.map((item) => actionItemViewOf(item, actor, now)),
    questions: questionViews(material),
    meeting: meetingViewOf(material),
    meetingWindow: window && { from: window.from.toISOString(), until: window.until.toISOString() },
    suggestedParticipants: participants,
    shares,
    publications: publicationViews(material),
    changedSince: published !== undefined && published.reviewVersion !== rows?.version,
    missing: missingOf(material, policy),
    progress: progressOf(material),
    deadline: deadline("review_published"),
    meetingDeadline: deadline("review_meeting"),
    earlier,
    people: [...people.values()].sort((a, b) => a.name.localeCompare(b.name)),
    allowed: allowedActions(actor, { ...standing, own }),
    serverNow: now.toISOString(),
  };
}
