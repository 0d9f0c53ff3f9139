import { bareApp, startBareApp } from "./bare-app";
import { type Line, perSecond } from "./figures";
import { generatedData } from "./generated-data";
import { load, type Shot } from "./load";
import { signIn, startProduct } from "./product";
import { alternate } from "./rounds";
import type { Options } from "./table";

/** Row 2: the list of incidents a second, beside a bare route that reads the same list with `pg`. */
export function listRate(options: Options): Promise<Line[]> {
  return rate(options, {
    ...{ row: "2", what: "`GET /api/v1/incidents`, 16 connections", least: 0.7 },
    ...{ ours: "/api/v1/incidents", reference: "/incidents", beside: "bare route with `pg`" },
  });
}

/** Row 3: the dashboard's HTML a second, beside a bare page of a table of fifty rows. */
export function dashboardRate(options: Options): Promise<Line[]> {
  return rate(options, {
    ...{ row: "3", what: "dashboard HTML, 16 connections", least: 0.6 },
    ...{ ours: "/", reference: "/table", beside: "bare page with a table" },
  });
}

type Case = { row: string; what: string; least: number; ours: string; reference: string; beside: string };

async function rate({ incidents }: Options, { row, what, least, beside, ...paths }: Case): Promise<Line[]> {
  const product = await startProduct(await generatedData(incidents));
  const bare = await startBareApp(await bareApp(), { DATABASE_URL: await product.databaseUrl() });
  const ours: Shot = { port: product.port, path: paths.ours, headers: await signIn(product) };
  const reference: Shot = { port: bare.port, path: paths.reference };
  await load(ours);
  await load(reference);
  const figures = await alternate(
    `${row} ${what}`,
    async () => (await load(ours)).perSecond,
    async () => (await load(reference)).perSecond,
  );
  await bare.end();
  await product.end();
  return [
    {
      ...{ row, ratio: figures.ratio, goal: `≥ ${least} ×`, met: figures.ratio >= least },
      what: `${what}, ${incidents} incidents`,
      ours: perSecond(figures.ours),
      reference: `${perSecond(figures.reference)} ${beside}`,
    },
  ];
}
