import type { CitedEntry, ReviewDocument } from "@/lib/domain/review-document";
import { inReadingOrder } from "@/lib/domain/review-five-whys";
import { intervalsOf, namedMoments } from "@/lib/domain/review-intervals";
import {
  learningLabels,
  learningQuestions,
  type ReviewSection,
  type ReviewState,
} from "@/lib/domain/review-words";
import { type ReviewMaterial, standingText } from "../review-material";
import { asActionItemState, asActionItemType, asPriority, asSeverity } from "../row-words";
import { dayOf } from "./action-item";

const iso = (at: Date | null) => at?.toISOString() ?? null;

/** The review as it leaves the product (R-PIR-05). `publications` are those that its readers know of, this one included. */
export function reviewDocumentOf(
  material: ReviewMaterial,
  state: ReviewState,
  publications: ReviewDocument["publications"],
): ReviewDocument {
  const { row, record, rows, names, lines, departed } = material;
  const moments = intervalsOf(namedMoments(record));
  const lead = rows?.leadId ?? row.commanderId;
  return {
    incident: {
      ...{ id: row.id, key: row.key, title: row.title, drill: row.drill, private: row.private },
      severity: asSeverity(row.severity),
      services: material.services.map(({ name }) => name),
      startedAt: row.startedAt.toISOString(),
      detectedAt: iso(row.detectedAt),
      acknowledgedAt: iso(row.acknowledgedAt),
      deployedAt: iso(row.deployedAt),
      resolvedAt: iso(row.resolvedAt),
    },
    lead: lead === null ? null : (names.get(lead) ?? null),
    state,
    sections: sectionsOf(material),
    timeline: lines
      .filter(({ kept }) => kept)
      .map(({ entryId, merged, at, text, keyMoment }) => ({
        ...{ text, keyMoment },
        entryIds: [entryId, ...merged.map((line) => line.entryId)],
        at: at.toISOString(),
      })),
    intervals: moments.map(({ from, to, ms }) => ({ from: from.label, to: to.label, ms })),
    exceptions: departed.map(({ text, entryId }) => ({ text, entryId })),
    factors: (rows?.factors ?? []).map(({ factor, note, entryIds }) => ({
      ...{ label: factor.label, note },
      entries: citedOf(material, entryIds),
    })),
    whys: inReadingOrder((rows?.whys ?? []).map((why, order) => ({ ...why, order }))).map(
      ({ text, depth, entryIds }) => ({
        ...{ text, depth },
        entries: citedOf(material, entryIds),
      }),
    ),
    actionItems: material.actionItems.map((item) => ({
      ...{ id: item.id, title: item.title, successCriterion: item.successCriterion, evidence: item.evidence },
      owner: item.owner?.name ?? null,
      dueOn: dayOf(item.dueOn),
      type: item.type === null ? null : asActionItemType(item.type),
      priority: asPriority(item.priority),
      state: asActionItemState(item.state),
    })),
    learning: learningOf(material),
    publications,
  };
}

function sectionsOf(material: ReviewMaterial): Record<ReviewSection, string> {
  const body = (section: ReviewSection) => standingText(material, section).body;
  return {
    summary: body("summary"),
    root_cause: body("root_cause"),
    timeline: body("timeline"),
    resolution: body("resolution"),
    went_well: body("went_well"),
    could_improve: body("could_improve"),
    action_items: body("action_items"),
    prevention: body("prevention"),
  };
}

/** The entries that a statement cites, as far as they are still to be seen. */
function citedOf({ record }: ReviewMaterial, entryIds: readonly string[]): CitedEntry[] {
  const known = new Map(record.entries.map(({ id, at }) => [id, at]));
  return entryIds.flatMap((id) => {
    const at = known.get(id);
    return at === undefined ? [] : [{ id, at: at.toISOString() }];
  });
}

function learningOf({ rows, actionItems }: ReviewMaterial): ReviewDocument["learning"] {
  return learningQuestions.flatMap((key) => {
    const given = rows?.answers.find(({ question }) => question === key);
    if (given === undefined) return [];
    const item = actionItems.find(({ id }) => id === given.actionItemId);
    const answer = given.reason ?? (item === undefined ? null : `Action item: ${item.title}`);
    return answer === null ? [] : [{ question: learningLabels[key], answer }];
  });
}
