import { bareApp, startBareApp } from "./bare-app";
import { type Line, perSecond } from "./figures";
import { load, type Shot } from "./load";
import { emptyDataDir, setUp, signIn, startProduct } from "./product";
import { alternate } from "./rounds";

/** Row 5: incidents declared a second, committed with timers, events, audit entry and jobs, beside a bare route that answers hello. */
export async function declarations(): Promise<Line[]> {
  const bare = await startBareApp(await bareApp());
  const product = await startProduct(await emptyDataDir());
  await setUp(product);
  const json = { "content-type": "application/json" };
  const ours: Shot = {
    ...{ port: product.port, path: "/api/v1/incidents", method: "POST", expected: 201 },
    headers: await signIn(product),
    body: JSON.stringify({ title: "Checkout is slow", severity: "P1" }),
  };
  const reference: Shot = {
    ...{ port: bare.port, path: "/hello", method: "POST", headers: json, expected: 201 },
    body: ours.body ?? "",
  };
  await load(ours);
  await load(reference);
  const figures = await alternate(
    "5 declarations",
    async () => (await load(ours)).perSecond,
    async () => (await load(reference)).perSecond,
  );
  await product.end();
  await bare.end();
  return [
    {
      row: "5",
      what: "`POST /api/v1/incidents` committed, 16 connections",
      ours: perSecond(figures.ours),
      reference: `${perSecond(figures.reference)} hello`,
      ratio: figures.ratio,
      goal: "≥ 0.4 ×",
      met: figures.ratio >= 0.4,
    },
  ];
}
