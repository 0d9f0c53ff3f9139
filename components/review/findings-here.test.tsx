import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { FindingsHere } from "./findings-here";
import type { Finding } from "./review-findings";

const finding: Finding = {
  slug: "summary",
  place: "Summary",
  wordings: 2,
  against: [
    {
      ...{ at: 0, length: 8, found: "1 h 23 m", kind: "duration", message: "It was 1 h 05 m." },
      ...{ correct: "1 h 05 m", entryId: "e1" },
    },
  ],
};

test("policy 9: contradictions are told before publishing, each with the way to its step and its entry, and hold nothing up", () => {
  const markup = renderToStaticMarkup(<FindingsHere incidentKey="INC-2026-001" findings={[finding]} />);
  expect(markup).toContain("The text contradicts the record in one place");
  expect(markup).toContain("It can be published all the same.");
  expect(markup).toContain('href="/incidents/INC-2026-001/review/summary"');
  expect(markup).toContain('href="/incidents/INC-2026-001#entry-e1"');
  expect(markup).toContain("Summary (2)");
});

test("with nothing found, nothing is said", () => {
  expect(renderToStaticMarkup(<FindingsHere incidentKey="INC-2026-001" findings={[]} />)).toBe("");
});
