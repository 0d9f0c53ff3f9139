import { expect, test } from "vitest";
import { contradictions } from "@/lib/domain/consistency";
import { factsOf } from "./record-facts";
import { facts, line } from "./testing/review-facts";

test("R-PIR-03 an entry that is told within another one's line still counts: its time stands, and its key moment is known", () => {
  const restored = { ...line("restored", "15:30", "Orders arrive"), keyMoment: "restored" as const };
  const record = factsOf({
    facts,
    lines: [
      { ...line("seen", "14:30", "Alert fires"), own: "Alert fires; Orders arrive", merged: [restored] },
      line("deployed", "15:20", "Fix is out"),
    ],
  });
  expect(record.entries.map(({ id, text }) => [id, text])).toEqual([
    ["seen", "Alert fires"],
    ["deployed", "Fix is out"],
    ["restored", "Orders arrive"],
  ]);
  expect(contradictions("At 15:30 orders arrived again.", record)).toEqual([]);
  expect(contradictions("Service was restored at 15:10.", record)).toMatchObject([
    { kind: "time", entryId: "restored" },
  ]);
});
