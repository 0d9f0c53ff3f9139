import { expect, test } from "vitest";
import { createActionItem } from "@/lib/contracts/action-items";
import type { Method } from "@/lib/contracts/operation";
import { callMeeting, publishReview } from "@/lib/contracts/reviews";
import type { OrgRole } from "@/lib/domain/roles";
import { ask, send } from "@/lib/testing/api";
import { minutesAgo } from "@/lib/testing/desk";
import { person } from "@/lib/testing/factories";
import { ownDatabase } from "@/lib/testing/own-database";
import { nothingLearnt, reviewDesk } from "@/lib/testing/review-desk";
import { byCookie } from "@/lib/testing/signed-in";

ownDatabase();

const roles = [
  "admin",
  "incident_commander",
  "engineering_lead",
  "on_call_manager",
  "product_manager",
  "responder",
  "stakeholder",
] as const satisfies readonly OrgRole[];

type Desk = Awaited<ReturnType<typeof reviewDesk>>;
type Asked = { method: Method; path: string; body?: unknown };

const onReview =
  (method: Method, rest: string, body?: (at: Desk) => unknown, before?: (at: Desk) => Promise<unknown>) =>
  async (): Promise<Asked> => {
    const at = await reviewDesk(30);
    await before?.(at);
    const path = `/incidents/${at.declared.key}/review${rest.replace("{entry}", at.entries.cause.id)}`;
    return { method, path, ...(body ? { body: body(at) } : {}) };
  };
const written = (at: Desk) => at.write("root_cause", "Unbounded.");
const published = async (at: Desk) => {
  await written(at);
  await ask(publishReview, at.sent({ answers: nothingLearnt }));
};
const called = (at: Desk) => ask(callMeeting, at.sent({ startsAt: minutesAgo(5), reason: "Now" }));

const readers = "y y y y y y y";
const writers = "y y y y y y -";
const leaders = "- y y y y - -";
const planners = "- y y y y y -";

/** In the order of `roles`, as the table of who may do what has it; a responder's own is tried with the commands. */
const matrix: Record<string, [string, () => Promise<Asked>]> = {
  "read the review": [readers, onReview("GET", "")],
  "read the document": [readers, onReview("GET", "/document")],
  "read the versions of a section": [readers, onReview("GET", "/sections/summary/versions")],
  "say who leads": [writers, onReview("PATCH", "", ({ who }) => ({ leadId: who.userId }))],
  "save a section": [writers, onReview("PATCH", "/sections/summary", () => ({ body: "Text", version: 1 }))],
  "curate a line": [writers, onReview("PUT", "/lines/{entry}", () => ({ kept: false, version: 0 }))],
  "name a factor": [writers, onReview("POST", "/factors", () => ({ key: "capacity" }))],
  "answer a why": [writers, onReview("POST", "/whys", () => ({ text: "Because" }))],
  "answer a question": [writers, onReview("PUT", "/questions/alert", () => ({ reason: "None" }))],
  "call the meeting": [
    writers,
    onReview("POST", "/meeting", () => ({ startsAt: minutesAgo(-5), reason: "Now" })),
  ],
  "end the meeting": [writers, onReview("PATCH", "/meeting", () => ({ state: "held" }), called)],
  "submit the review": [writers, onReview("POST", "/submission")],
  "publish the review": [
    leaders,
    onReview("POST", "/publication", () => ({ answers: nothingLearnt }), written),
  ],
  "share the review": [leaders, onReview("POST", "/shares", () => ({ days: 7 }), published)],
  "record an action item": [
    planners,
    async () => {
      const { declared } = await reviewDesk(30);
      return { method: "POST", path: "/action-items", body: { incidentId: declared.id, title: "Alert" } };
    },
  ],
  "change somebody's action item": [
    leaders,
    async () => {
      const { as, declared } = await reviewDesk(30);
      const item = await ask(createActionItem, { as, body: { incidentId: declared.id, title: "Alert" } });
      return { method: "PATCH", path: `/action-items/${item.id}`, body: { title: "Better" } };
    },
  ],
};

test.each(Object.entries(matrix))("%s: those of the matrix and nobody else", async (_, [cells, asked]) => {
  const told: string[] = [];
  for (const role of roles) {
    const as = await byCookie(await person(role));
    const { method, path, body } = await asked();
    const { status } = await send(method, path, { as, ...(body === undefined ? {} : { body }) });
    expect([200, 201, 403]).toContain(status);
    told.push(status === 403 ? "-" : "y");
  }
  expect(told.join(" ")).toBe(cells);
});
