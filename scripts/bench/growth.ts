import { performance } from "node:perf_hooks";
import { Client } from "pg";
import { type Line, median, ms } from "./figures";
import { generatedData, openData, titles } from "./generated-data";
import { load, type Shot } from "./load";
import { type Statement, statementsOfScreens } from "./plans";
import { type Headers, type Product, signIn, startProduct } from "./product";
import { alternate } from "./rounds";
import type { Options } from "./table";

const small = 10_000;
const repeats = 100;

/** Row 4: what more incidents, and more entries of one, do to the middle latencies. */
export async function growth({ incidents }: Options): Promise<Line[]> {
  const [large, little] = [await generatedData(incidents), await generatedData(small)];
  const lines = [await statementGrowth(large, little, incidents)];
  const many = await startProduct(large);
  const few = await startProduct(little);
  const [manyHeaders, fewHeaders] = [await signIn(many), await signIn(few)];
  for (const path of ["/api/v1/incidents", "/"]) {
    const ours = { port: many.port, path, headers: manyHeaders };
    const reference = { port: few.port, path, headers: fewHeaders };
    lines.push(
      await compared(`\`GET ${path}\`, ${incidents} beside ${small} incidents, p50`, ours, reference),
    );
  }
  await few.end();
  const path = async (title: string) => `/incidents/${await keyOf(many, manyHeaders, title)}`;
  const page = async (title: string) => ({ port: many.port, path: await path(title), headers: manyHeaders });
  const what = "incident page, 5,000 beside 10 timeline entries, p50";
  lines.push(await compared(what, await page(titles.many), await page(titles.few)));
  await many.end();
  return lines;
}

async function compared(what: string, ours: Shot, reference: Shot): Promise<Line> {
  await load(ours);
  await load(reference);
  const figures = await alternate(
    `4 ${what}`,
    async () => (await load(ours)).p50,
    async () => (await load(reference)).p50,
  );
  return line(what, figures);
}

function line(what: string, { ours, reference, ratio }: { ours: number; reference: number; ratio: number }) {
  return {
    ...{ row: "4", what, ratio, goal: "≤ 1.1 ×", met: ratio <= 1.1 },
    ours: ms(ours),
    reference: ms(reference),
  };
}

async function keyOf(product: Product, headers: Headers, title: string): Promise<string> {
  const found = await fetch(`${product.url}/api/v1/incidents?q=${encodeURIComponent(title)}`, { headers });
  return (await found.json()).items[0].key;
}

async function statementGrowth(large: string, little: string, incidents: number): Promise<Line> {
  const first = await openData(large);
  const ofLarge = { url: first.url, statements: Object.values(await statementsOfScreens()).flat() };
  await first.end();
  const second = await openData(little);
  const ofLittle = { url: second.url, statements: Object.values(await statementsOfScreens()).flat() };
  await second.end();
  const [a, b] = [await openData(large), await openData(little)];
  const figures = await alternate(
    "4 statements of dashboard and list",
    () => timeOf(a.url, ofLarge.statements),
    () => timeOf(b.url, ofLittle.statements),
  );
  await a.end();
  await b.end();
  return line(`all statements of dashboard and list, ${incidents} beside ${small} incidents, p50`, figures);
}

/** The middle time of all statements one after the other over one connection, in milliseconds. */
async function timeOf(url: string, statements: readonly Statement[]): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const times: number[] = [];
  for (let n = 0; n < repeats; n++) {
    const began = performance.now();
    for (const { text, values } of statements) await client.query(text, values);
    times.push(performance.now() - began);
  }
  await client.end();
  return median(times);
}
