import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import { operations } from "@/lib/contracts/operations";
import { verifyAudit } from "@/lib/db/audit-verify";
import { db } from "@/lib/db/client";
import { pathOf, problemOf, send } from "@/lib/testing/api";
import { type Draft, draftOf, resolved } from "@/lib/testing/fuzz/request";
import { tablesTouched, watchWrites } from "@/lib/testing/fuzz/touched";
import { furnish, livingIds, senders } from "@/lib/testing/fuzz/world";
import { ownDatabase } from "@/lib/testing/own-database";

ownDatabase();

const seed = Number(process.env.FIREBREAK_FUZZ_SEED ?? 20_261_127);
const total = Number(process.env.FIREBREAK_FUZZ_INPUTS ?? 20_000);

let everybody: Record<string, string>[];
let ids: Map<string, string[]>;

beforeAll(async () => {
  everybody = await senders();
  await furnish();
  await watchWrites();
  ids = await livingIds();
});

/** How many inputs an operation gets: what costs the server seconds gets as many fewer. */
const whole = operations.reduce((sum, { cost = 1 }) => sum + 1 / cost, 0);
const shareOf = ({ cost = 1 }: Operation) => Math.ceil(total / cost / whole);

async function sent({ operation, sender, params, query, body, raw, headers }: Draft): Promise<Response> {
  const known = Object.fromEntries(
    Object.entries(resolved(params, ids)).map(([name, text]) => [name, text.replace(/\p{Cs}/gu, "") || " "]),
  );
  return send(operation.method, pathOf(operation, known), {
    as: everybody[sender] ?? {},
    query: resolved(query, ids),
    headers,
    impatient: true,
    ...(raw === undefined ? (body === undefined ? {} : { body: resolved(body, ids) }) : { raw: () => raw }),
  });
}

/** What is wrong with an answer; null when nothing is. */
async function faultOf(draft: Draft, answer: Response): Promise<string | null> {
  const touched = await tablesTouched();
  if (answer.status >= 500) return `answered ${answer.status}`;
  if (answer.status >= 400) {
    await problemOf(answer.clone());
    return touched.length > 0 ? `refused by ${answer.status}, and changed ${touched.join(", ")}` : null;
  }
  const { method, answer: promised } = draft.operation;
  if (method === "GET" && touched.length > 0) return `read, and changed ${touched.join(", ")}`;
  if (promised.schema && answer.headers.get("content-type")?.startsWith("application/json")) {
    const read = promised.schema.safeParse(await answer.json());
    if (!read.success) return `answered what its contract does not promise: ${read.error.message}`;
  }
  return null;
}

test.each(operations)(
  "$method $path: no input is answered 5xx, and a refusal changes nothing",
  { timeout: 600_000 },
  async (operation) => {
    const drafts = fc.sample(draftOf(operation, everybody.length), { numRuns: shareOf(operation), seed });
    ids = await livingIds();
    const statuses = new Map<number, number>();
    for (const draft of drafts) {
      const answer = await sent(draft);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = await faultOf(draft, answer);
      if (fault !== null) expect.fail(`${fault}\n${JSON.stringify(draft, null, 1).slice(0, 4_000)}`);
    }
    expect([...statuses.keys()].some((status) => status >= 400 && status < 500)).toBe(true);
    if (process.env.FIREBREAK_FUZZ_TELL)
      console.info(operation.method, operation.path, Object.fromEntries(statuses));
  },
);

test("after all of it the audit trail holds", async () => {
  const found = await db().$transaction(verifyAudit, { isolationLevel: "RepeatableRead", timeout: 120_000 });
  expect(found).not.toHaveProperty("why");
});
