import { expect, test } from "vitest";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import { severityOutlook } from "./severity-outlook";
import { roomIncident } from "./testing/room-incident";
import { roomTimer } from "./testing/room-timer";

const after = (hours: number) => new Date(Date.parse("2026-03-14T14:00:00Z") + hours * 3_600_000);

test("R-SEV-05 raising P1 to P0 after 3 h says beforehand that the 2 h fix deadline is 1 h late at once", () => {
  const incident = roomIncident({ severity: "P1" });
  const fix = roomTimer({
    severity: "P1",
    dueAt: after(24).toISOString(),
    breachAt: after(24).toISOString(),
  });
  const outlook = severityOutlook(incident, [fix], defaultPolicy, "P0", after(3));
  expect(outlook.breaching).toContain("Fix deployed (1h late)");
  expect(outlook.firing).toContain("Page the on-call engineer");
  expect(outlook.due).toContain("Tell the CEO and CTO (in 1h)");
  expect(outlook.waiting).toContain("Publish the post-incident review");
});

test("R-SEV-05 lowering to P2 says which clocks stop and that what was met stays", () => {
  const met = roomTimer({
    rule: "page_on_call",
    label: "Page the on-call engineer",
    state: "met",
    settledAt: "2026-03-14T14:01:00.000Z",
  });
  const outlook = severityOutlook(roomIncident({}), [met, roomTimer({})], defaultPolicy, "P2", after(1));
  expect(outlook.stopping).toEqual(["Fix deployed"]);
  expect(outlook.breaching).toEqual([]);
  expect(outlook.waiting).toContain("Fix in the next regular release");
});
