import { itemLineId } from "@/components/action-item/item-line-id";
import type { ReviewView } from "./review-view";

type Missing = ReviewView["missing"][number];

/** The steps of the review wizard in their order, each with the part of its address and what is mended in it (R-PIR-01). */
export const wizardSteps = [
  { slug: "timeline", label: "Timeline", sections: ["timeline"] },
  { slug: "summary", label: "Summary", sections: ["summary"] },
  { slug: "root-cause", label: "Root cause", sections: ["root_cause"] },
  { slug: "resolution", label: "Resolution", sections: ["resolution"] },
  { slug: "lessons", label: "Went well, could improve", sections: ["went_well", "could_improve"] },
  { slug: "action-items", label: "Action items", sections: ["action_items"] },
  { slug: "prevention", label: "Prevention", sections: ["prevention"] },
  { slug: "publish", label: "Read and publish", sections: ["publish"] },
] as const;

export type WizardStep = (typeof wizardSteps)[number];
export type StepSlug = WizardStep["slug"];

/** The step behind the end of an address; null where there is none. */
export function stepAt(path: readonly string[] | undefined): WizardStep | null {
  const [slug, ...more] = path ?? ["timeline"];
  if (more.length > 0) return null;
  return wizardSteps.find((step) => step.slug === slug) ?? null;
}

/** The address of a step. */
export function stepHref(incidentKey: string, slug: StepSlug): string {
  return `/incidents/${incidentKey}/review${slug === "timeline" ? "" : `/${slug}`}`;
}

/** What is missing for publication and mended in this step. */
export function missingIn(step: WizardStep, missing: readonly Missing[]): Missing[] {
  return missing.filter(({ section }) => step.sections.some((own) => own === section));
}

/** The address of the place where something missing is mended. */
export function missingHref(incidentKey: string, { section, key, actionItemId }: Missing): string {
  if (key === "incident.resolved") return `/incidents/${incidentKey}`;
  const step = wizardSteps.find(({ sections }) => sections.some((own) => own === section));
  const question = key.startsWith("question:") ? `#${key.replace(":", "-")}` : "";
  const anchor = actionItemId === null ? question : `#${itemLineId(actionItemId)}`;
  return `${stepHref(incidentKey, step?.slug ?? "publish")}${anchor}`;
}

/** The steps before and after this one. */
export function besides({ slug }: WizardStep): { before: WizardStep | null; after: WizardStep | null } {
  const place = wizardSteps.findIndex((step) => step.slug === slug);
  return { before: wizardSteps[place - 1] ?? null, after: wizardSteps[place + 1] ?? null };
}
