import type { z } from "zod";
import type { meetingView, reviewView, sectionView } from "@/lib/contracts/review-view";
import { classificationRecord } from "@/lib/contracts/stored-classification";
import { inReadingOrder } from "@/lib/domain/review-five-whys";
import type { NamedMoment } from "@/lib/domain/review-intervals";
import {
  learningLabels,
  learningQuestions,
  type ReviewSection,
  reviewSections,
  sectionLabels,
} from "@/lib/domain/review-words";
import { type Names, type ReviewMaterial, standingText } from "../review-material";
import { isGiven } from "../review-rows";
import { asMeetingState } from "../row-words";

export type SectionView = z.output<typeof sectionView>;
type ReviewView = z.output<typeof reviewView>;
type Maybe<T> = T | null;

/** A person by id with their name, or null where there is none. */
export function personOf(names: Names, id: Maybe<string> | undefined): Maybe<{ id: string; name: string }> {
  if (id === null || id === undefined) return null;
  return { id, name: names.get(id) ?? "somebody" };
}

/** One section as it stands beside what the record says. */
export function sectionViewOf(material: ReviewMaterial, key: ReviewSection): SectionView {
  const { body, version, byId, at } = standingText(material, key);
  return {
    ...{ key, label: sectionLabels[key], body, version },
    touched: version > 1,
    prefill: material.prefill[key],
    savedBy: personOf(material.names, byId),
    savedAt: at?.toISOString() ?? null,
  };
}

/** Every section, in the report's order. */
export function sectionViews(material: ReviewMaterial): SectionView[] {
  return reviewSections.map((key) => sectionViewOf(material, key));
}

export function lineViews({ lines }: ReviewMaterial): ReviewView["lines"] {
  return lines.map((line) => ({
    ...line,
    at: line.at.toISOString(),
    merged: line.merged.map((part) => ({ ...part, at: part.at.toISOString() })),
  }));
}

export function momentViews(moments: readonly NamedMoment[]): ReviewView["moments"] {
  return moments.map((moment) => ({ ...moment, at: moment.at.toISOString() }));
}

export function factorViews({ rows }: ReviewMaterial): ReviewView["factors"] {
  return (rows?.factors ?? []).map(({ id, factorKey, factor, note, entryIds, proposal, version }) => ({
    ...{ id, key: factorKey, label: factor.label, note, entryIds, proposal, version },
  }));
}

/** What departed from the policy, with what the authors made of it. */
export function proposalViews({ departed, rows }: ReviewMaterial): ReviewView["proposals"] {
  return departed.map(({ key, kind, text, entryId, factor }) => {
    const dismissed = rows?.dismissals.find(({ proposal }) => proposal === key);
    const accepted = rows?.factors.some(({ proposal }) => proposal === key) ?? false;
    return {
      ...{ key, kind, text, entryId, factorKey: factor },
      standing: accepted ? "accepted" : dismissed ? "dismissed" : "open",
      reason: accepted ? null : (dismissed?.reason ?? null),
    };
  });
}

export function whyViews({ rows }: ReviewMaterial): ReviewView["whys"] {
  const whys = (rows?.whys ?? []).map((why, order) => ({ ...why, order }));
  return inReadingOrder(whys).map(({ id, parentId, text, depth, entryIds, version }) => ({
    ...{ id, parentId, text, depth, entryIds, version },
  }));
}

export function questionViews({ rows, names, actionItems }: ReviewMaterial): ReviewView["questions"] {
  return learningQuestions.map((key) => {
    const given = rows?.answers.find(({ question }) => question === key);
    const item = actionItems.find(({ id }) => id === given?.actionItemId);
    return {
      ...{ key, label: learningLabels[key], version: given?.version ?? 0 },
      answer:
        given && isGiven(given)
          ? {
              ...{ actionItemId: given.actionItemId, actionItem: item?.title ?? null, reason: given.reason },
              by: personOf(names, given.byId),
              at: given.at.toISOString(),
            }
          : null,
    };
  });
}

export function meetingViewOf({
  rows,
  names,
}: Pick<ReviewMaterial, "rows" | "names">): Maybe<z.output<typeof meetingView>> {
  const meeting = rows?.meeting;
  if (!meeting) return null;
  const { minutes, place, agenda, reason, notes, sequence, uid, version } = meeting;
  return {
    ...{ minutes, place, agenda, reason, notes, sequence, uid, version },
    state: asMeetingState(meeting.state),
    startsAt: meeting.startsAt.toISOString(),
    participants: meeting.participants.flatMap((id) => personOf(names, id) ?? []),
  };
}

export function publicationViews({ rows, names }: ReviewMaterial): ReviewView["publications"] {
  return (rows?.publications ?? []).map(({ number, at, byId, note }) => ({
    ...{ number, note },
    at: at.toISOString(),
    by: personOf(names, byId),
  }));
}

/** What the consistency checker compares texts with. */
export function factsView({ row, record, departed, actionItems }: ReviewMaterial): ReviewView["facts"] {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  const of = (type: string) => record.entries.filter(({ fact }) => fact.type === type).length;
  const kinds = (kind: string) => departed.filter((one) => one.kind === kind).length;
  const classified = row.classification === null ? null : classificationRecord.parse(row.classification);
  const failing = classified?.answers.paymentsFailingPercent;
  return {
    startedAt: row.startedAt.toISOString(),
    detectedAt: iso(row.detectedAt),
    acknowledgedAt: iso(row.acknowledgedAt),
    deployedAt: iso(row.deployedAt),
    resolvedAt: iso(row.resolvedAt),
    counts: {
      hotfixes: record.hotfixes.length,
      rollbacks: of("rollback.started"),
      bypasses: kinds("bypass"),
      breachedDeadlines: kinds("deadline"),
      approvals: record.entries.filter(
        ({ fact }) => fact.type === "approval.decided" && fact.payload.decision === "approved",
      ).length,
      actionItems: actionItems.length,
    },
    paymentsFailingPercent: typeof failing === "number" ? failing : null,
  };
}
