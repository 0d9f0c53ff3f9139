import { describe, expect, test } from "vitest";
import { reviewSections } from "@/lib/domain/review-words";
import { besides, missingHref, missingIn, stepAt, stepHref, wizardSteps } from "./wizard-steps";

const part = (
  section: (typeof reviewSections)[number] | "publish",
  key = "one",
  actionItemId: string | null = null,
) => ({ key, label: "Something", remedy: "Mend it.", section, actionItemId });

describe("R-PIR-01 the steps of the wizard", () => {
  test("each has an address that leads back to it, the first one the review's own", () => {
    expect(stepHref("INC-1", "timeline")).toBe("/incidents/INC-1/review");
    expect(stepAt(undefined)?.slug).toBe("timeline");
    for (const step of wizardSteps) expect(stepAt([step.slug])).toBe(step);
    for (const path of [["nothing"], ["summary", "more"], []]) expect(stepAt(path)).toBeNull();
  });

  test("every section of the report is written in exactly one of them", () => {
    for (const section of [...reviewSections, "publish" as const]) {
      expect(wizardSteps.filter((step) => missingIn(step, [part(section)]).length === 1)).toHaveLength(1);
    }
  });

  test("what is missing leads to where it is mended, a question and an action item to itself, the resolution to the incident room", () => {
    expect(missingHref("INC-1", part("root_cause"))).toBe("/incidents/INC-1/review/root-cause");
    expect(missingHref("INC-1", part("publish", "question:alert"))).toBe(
      "/incidents/INC-1/review/publish#question-alert",
    );
    expect(missingHref("INC-1", part("action_items", "action_item.owner:a1", "a1"))).toBe(
      "/incidents/INC-1/review/action-items#item-a1",
    );
    expect(missingHref("INC-1", part("publish", "incident.resolved"))).toBe("/incidents/INC-1");
  });

  test("the first has none before it, the last none after it", () => {
    expect(wizardSteps.map((step) => besides(step).before?.slug)).toEqual([
      undefined,
      ...wizardSteps.slice(0, -1).map(({ slug }) => slug),
    ]);
    expect(wizardSteps.at(-1) && besides(wizardSteps[7]).after).toBeNull();
  });
});
