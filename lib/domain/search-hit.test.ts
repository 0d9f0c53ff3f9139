import { expect, test } from "vitest";
import { wizardSteps } from "@/components/review/wizard-steps";
import { reviewSections } from "./review-words";
import { excerptParts, hitLink, hitPlace } from "./search-hit";

test("marks become parts, white space one blank, and a slash is a slash again", () => {
  expect(excerptParts("  The \u0002checkout\u0003\u001fpay\n\nis \u0002slow\u0003")).toEqual([
    { text: "The ", match: false },
    { text: "checkout", match: true },
    { text: "/pay is ", match: false },
    { text: "slow", match: true },
  ]);
  expect(excerptParts("nothing marked")).toEqual([{ text: "nothing marked", match: false }]);
  expect(excerptParts("")).toEqual([]);
  expect(excerptParts("an \u0002end that is missing")).toEqual([
    { text: "an ", match: false },
    { text: "end that is missing", match: false },
  ]);
});

test("everything found has the address where it stands", () => {
  expect(hitLink({ kind: "incident", id: "i" }, "INC-2026-001")).toBe("/incidents/INC-2026-001");
  expect(hitLink({ kind: "entry", id: "e" }, "INC-2026-001")).toBe("/incidents/INC-2026-001#entry-e");
  expect(hitLink({ kind: "hotfix", id: "h" }, "INC-2026-001")).toBe("/hotfixes/h");
  expect(hitLink({ kind: "action_item", id: "a" }, "INC-2026-001")).toBe("/action-items/a");
});

test.each(reviewSections)(
  "the section %s of a review leads to the step in which it is written",
  (section) => {
    const step = wizardSteps.find(({ sections }) => sections.some((own) => own === section));
    const slug = step?.slug === "timeline" ? "" : `/${step?.slug}`;
    const thing = { kind: "review_section" as const, id: `r/${section}`, section };
    expect(hitLink(thing, "INC-2026-001")).toBe(`/incidents/INC-2026-001/review${slug}`);
    expect(hitPlace(thing)).toMatch(/^Review: /);
  },
);
