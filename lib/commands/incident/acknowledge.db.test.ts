import { expect, test } from "vitest";
import { acknowledgeIncident, changeStatus } from "@/lib/contracts/incidents";
import { ask, refusal, send } from "@/lib/testing/api";
import { desk, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

test.each([
  ["R-SLA-01", "P0", "page_on_call"],
  ["R-SLA-08", "P1", "notify_on_call"],
])("%s acknowledging a %s answers its page, by name", async (_, severity, rule) => {
  const { params, timers, timeline } = await desk({ severity });
  const responder = await signedIn("responder");
  const { acknowledgedAt } = await ask(acknowledgeIncident, { as: responder.as, params });
  const [told] = await timeline("incident.acknowledged");
  expect(told?.author?.id).toBe(responder.who.userId);
  expect(told?.occurredAt).toBe(acknowledgedAt);
  expect(await timers(rule)).toMatchObject([
    { state: "met", settledAt: acknowledgedAt, settledBy: told?.id },
  ]);
});

test("R-SLA-01 of two who acknowledge at once one is the first, and the other learns when", async () => {
  const { params, as, declared } = await desk({ severity: "P0" });
  const post = () => send("POST", `/incidents/${declared.key}/acknowledgement`, { as });
  const answers = await Promise.all([post(), post()]);
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  const again = await refusal(acknowledgeIncident, { as, params });
  expect(again).toMatchObject({ status: 409, rule: "acknowledged" });
  expect(again.detail).toMatch(/was acknowledged at \d{4}-/);
});

test("R-INC-10 there is nothing to acknowledge once the incident is over", async () => {
  const { sent } = await desk();
  await ask(changeStatus, sent({ status: "resolved" }));
  expect(await refusal(acknowledgeIncident, sent())).toMatchObject({ status: 409, rule: "R-INC-10" });
});
