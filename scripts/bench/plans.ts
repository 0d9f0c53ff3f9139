import { Client } from "pg";
import type { Actor } from "@/lib/domain/actor";
import { dashboard } from "@/lib/queries/dashboard";
import { incidentList } from "@/lib/queries/incident-list";
import type { Line } from "./figures";
import { benchActor, busiestCommander, generatedData, openData } from "./generated-data";
import { tell } from "./progress";
import type { Options } from "./table";

export type Statement = { text: string; values: unknown[] };

const bare: Statement = {
  text: "SELECT id, key, title, severity, status, started_at, declared_at FROM incidents ORDER BY declared_at DESC, id DESC LIMIT 50",
  values: [],
};

/** Row 1: the buffers that each statement of dashboard and list touches, beside the bare indexed list of fifty rows. */
export async function plans({ incidents }: Options): Promise<Line[]> {
  const { url, end } = await openData(await generatedData(incidents));
  const client = new Client({ connectionString: url });
  await client.connect();
  const reference = await buffersOf(client, bare);
  const lines: Line[] = [];
  for (const [screen, statements] of Object.entries(await statementsOfScreens())) {
    const buffers: number[] = [];
    for (const statement of statements) {
      const touched = await buffersOf(client, statement);
      buffers.push(touched);
      tell(`1 ${screen}: ${touched} buffers: ${statement.text.replace(/\s+/g, " ").slice(0, 150)}`);
    }
    const most = Math.max(...buffers);
    const over = buffers.filter((touched) => touched > reference * 1.5).length;
    lines.push({
      row: "1",
      what: `costliest of ${buffers.length} statements of the ${screen}, ${incidents} incidents (${over} over the goal)`,
      ours: `${most} buffers`,
      reference: `${reference} buffers, bare list`,
      ratio: most / reference,
      goal: "≤ 1.5 ×",
      met: over === 0,
    });
  }
  await client.end();
  await end();
  return lines;
}

/** The statements that dashboard and list send, with their values, as the database client sees them. */
export async function statementsOfScreens() {
  const [actor, commander] = [await benchActor(), await busiestCommander()];
  return {
    dashboard: await sentBy(() => dashboard(actor, new Date())),
    "dashboard, as commander of several": await sentBy(() => dashboard(commander, new Date())),
    list: await sentBy(() => listOf(actor)),
  };
}

function listOf(actor: Actor) {
  return incidentList(actor, { limit: 50 });
}

async function sentBy(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const query = Client.prototype.query;
  const spied = new Proxy(query, {
    apply(target, self, args: unknown[]) {
      const [first] = args;
      if (isQuery(first)) sent.push({ text: first.text, values: first.values ?? [] });
      return Reflect.apply(target, self, args);
    },
  });
  Client.prototype.query = spied;
  try {
    await work();
  } finally {
    Client.prototype.query = query;
  }
  if (sent.length === 0) throw new Error("the screen sent no statement");
  return sent;
}

function isQuery(value: unknown): value is { text: string; values?: unknown[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    /^\s*(SELECT|WITH)/i.test(value.text)
  );
}

/** Shared buffers that a statement touches once everything is warm. */
async function buffersOf(client: Client, { text, values }: Statement): Promise<number> {
  const explained = `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`;
  await client.query(explained, values);
  const { rows } = await client.query(explained, values);
  const plan = rows[0]?.["QUERY PLAN"]?.[0]?.Plan;
  return plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
}
