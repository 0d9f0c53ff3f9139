import { contradictions } from "@/lib/domain/consistency";
import type { Contradiction } from "@/lib/domain/consistency-facts";
import { wordingHints } from "@/lib/domain/wording-hints";
import { factsOf } from "./record-facts";
import type { ReviewView } from "./review-view";
import { type StepSlug, wizardSteps } from "./wizard-steps";

/** What the helpers found in one text of the review: where the record says otherwise, and how many hints on its wording there are. */
export type Finding = {
  /** The step in which the text is written. */
  slug: StepSlug;
  place: string;
  against: Contradiction[];
  wordings: number;
};

type Text = { slug: StepSlug; place: string; text: string };
type Told = Pick<ReviewView, "sections" | "lines" | "factors" | "whys" | "facts" | "people">;

/** Every text that the report will hold and somebody may have written, in the order of the steps. */
function textsOf({ sections, lines, factors, whys }: Told): Text[] {
  const own = sections.map(({ key, label, body }) => ({
    slug: wizardSteps.find((step) => step.sections.some((one) => one === key))?.slug ?? "publish",
    place: label,
    text: body,
  }));
  const all: Text[] = [
    ...lines
      .filter(({ kept, reworded }) => kept && reworded)
      .map(({ text }) => ({ slug: "timeline" as const, place: "A reworded line", text })),
    ...own,
    ...factors.map(({ label, note }) => ({
      ...{ slug: "root-cause" as const, place: `Factor: ${label}`, text: note ?? "" },
    })),
    ...whys.map(({ text, depth }) => ({ slug: "root-cause" as const, place: `Why ${depth + 1}`, text })),
  ];
  return wizardSteps.flatMap(({ slug }) => all.filter((one) => one.slug === slug));
}

/**
 * Where a review as it stands disagrees with the record of its incident, and where its wording could be better (policy 9, R-PIR-03), text by
 * text; texts without either are left out. Takes time in proportion to all texts.
 */
export function findingsOf(view: Told): Finding[] {
  const facts = factsOf(view);
  const names = view.people.map(({ name }) => name);
  return textsOf(view)
    .map(({ slug, place, text }) => ({
      ...{ slug, place },
      against: contradictions(text, facts),
      wordings: wordingHints(text, names).length,
    }))
    .filter(({ against, wordings }) => against.length > 0 || wordings > 0);
}

/** How often the texts contradict the record, as a sentence; null where they never do. */
export function contradictionWords(findings: readonly Finding[]): string | null {
  const count = findings.reduce((sum, { against }) => sum + against.length, 0);
  if (count === 0) return null;
  return `The text contradicts the record in ${count === 1 ? "one place" : `${count} places`}`;
}
