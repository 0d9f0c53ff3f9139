import { beforeAll, expect, test } from "vitest";
import { assignRole } from "@/lib/contracts/roles";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Actor } from "@/lib/domain/actor";
import { ask } from "@/lib/testing/api";
import { desk, signedIn } from "@/lib/testing/desk";
import { ownDatabase } from "@/lib/testing/own-database";
import { pastIncidents } from "@/lib/testing/past-incidents";
import { awaitedConfirmations, awaitedDecisions } from "./approvals";
import { itemsToFinishStatement } from "./desk-action-items";
import { pagesToAnswerStatement, rolesToAcceptStatement } from "./desk-awaiting";
import { firstTimersStatement } from "./desk-due-next";
import { lastIncidentStatement, openCountStatement, openIncidentsStatement } from "./desk-incidents";
import { ownOverdueStatement } from "./desk-own-timers";
import { urgentStatement } from "./desk-urgent";
import { noticesStatement, unreadStatement } from "./notices";

const database = ownDatabase();

type Person = Extract<Actor, { kind: "person" }>;
const people: Person[] = [];
const many = 10_000;

beforeAll(async () => {
  const old = await desk({ severity: "P0" });
  await pastIncidents(database.url(), old.declared.id, many);
  const [scribe, reader] = [await signedIn("responder"), await signedIn("stakeholder")];
  for (let i = 0; i < 40; i++) {
    const open = await desk({ severity: i % 2 === 0 ? "P0" : "P1", private: i % 5 === 0 });
    const params = { ...open.params, role: "scribe" };
    await ask(assignRole, { as: open.as, params, body: { userId: scribe.who.userId } });
  }
  await db().$executeRaw`ANALYZE`;
  people.push(old.who, scribe.who, reader.who);
}, 300_000);

const now = new Date();
const statements: [string, (actor: Person) => Prisma.Sql][] = [
  ["the open incidents", openIncidentsStatement],
  ["the number of open incidents", openCountStatement],
  ["the timers due next", firstTimersStatement],
  ["the own overdue timers", (actor) => ownOverdueStatement(actor, now)],
  ["the roles to accept", rolesToAcceptStatement],
  ["the pages to answer", pagesToAnswerStatement],
  ["the decisions to take", (actor) => awaitedDecisions(actor, 20)],
  ["the spoken approvals to confirm", (actor) => awaitedConfirmations(actor, 20)],
  ["the action items to finish", (actor) => itemsToFinishStatement(actor, now)],
  ["the last incident", lastIncidentStatement],
  ["the most urgent clock", urgentStatement],
  ["a page of notices", (actor) => noticesStatement(actor, { limit: 50 })],
  ["the unread notices", unreadStatement],
];

test.each(statements)(
  "the statement of %s reads no table from end to end, whoever looks",
  async (_, statement) => {
    for (const actor of people) {
      const rows = await db().$queryRaw<{ "QUERY PLAN": string }[]>`EXPLAIN ${statement(actor)}`;
      const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
      expect(plan).not.toMatch(/Seq Scan on (incidents|sla_timers|role_assignments|notices)/);
    }
  },
);
