import { type IncomingMessage, request } from "node:http";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Line, ms, percentile } from "./figures";
import { started } from "./process";
import { emptyDataDir, type Headers, type Product, send, setUp, signIn, startProduct } from "./product";
import { alternate } from "./rounds";

const streams = 500;
const edits = 20;

/** Where streams are opened and where an edit is sent, with what proves who one is. */
type Place = { port: number; stream: string; edit: { method: string; path: string }; headers: Headers };

/** Row 8: from the sending of an edit until it shows in each of 500 open streams, p95, the product beside a bare fan-out. */
export async function fanOut(): Promise<Line[]> {
  const product = await startProduct(await emptyDataDir());
  const bare = await started([path.resolve(".build/bench-bare.mjs")], "listens on");
  const ours = await placeOf(product);
  const reference: Place = {
    port: Number(/listens on (\d+)/.exec(bare.said)?.[1]),
    ...{ stream: "/", edit: { method: "POST", path: "/" }, headers: {} },
  };
  const figures = await alternate(
    "8 fan-out",
    () => p95(ours),
    () => p95(reference),
  );
  return [
    {
      row: "8",
      what: `an edit until it shows in ${streams} other open streams, p95`,
      ours: ms(figures.ours),
      reference: `${ms(figures.reference)} bare fan-out`,
      ratio: figures.ratio,
      goal: "≤ 2 ×",
      met: figures.ratio <= 2,
    },
  ];
}

/** A P1 of the product's first person, and the streams that follow it. */
async function placeOf(product: Product): Promise<Place> {
  await setUp(product);
  const headers = await signIn(product);
  const { id } = await send(product.url, "/api/v1/incidents", { title: "Bench", severity: "P1" }, headers);
  const edit = { method: "PATCH", path: `/api/v1/incidents/${id}` };
  return { port: product.port, stream: `/api/v1/live?topics=incident:${id}`, edit, headers };
}
async function p95({ port, stream, edit, headers }: Place): Promise<number> {
  let hear: (at: number) => void = () => undefined;
  const open = await Promise.all(
    Array.from({ length: streams }, () => openStream(port, stream, headers, (at) => hear(at))),
  );
  await sleep(300);
  const latencies: number[] = [];
  for (let n = 0; n < edits; n++) {
    const sent = performance.now();
    let left = streams;
    await new Promise<void>((resolve) => {
      hear = (at) => {
        latencies.push(at - sent);
        left -= 1;
        if (left === 0) resolve();
      };
      void post(port, edit, headers, n);
    });
    await sleep(50);
  }
  for (const answer of open) answer.destroy();
  return percentile(latencies, 0.95);
}

function openStream(
  port: number,
  to: string,
  headers: Headers,
  hear: (at: number) => void,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: to, headers, agent: false }, (answer) => {
      answer.on("data", (chunk: Buffer) => {
        if (chunk.includes("event: change")) hear(performance.now());
      });
      answer.on("error", () => undefined);
      resolve(answer);
    });
    asked.once("error", reject);
    asked.end();
  });
}

function post(port: number, edit: Place["edit"], headers: Headers, n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, ...edit, headers }, (answer) => {
      answer.resume();
      answer.once("end", resolve);
    });
    asked.once("error", reject);
    asked.end(JSON.stringify({ title: `Bench ${n}` }));
  });
}
