import { gzipSync } from "node:zlib";
import { bareApp, startBareApp } from "./bare-app";
import type { Line } from "./figures";
import { generatedData } from "./generated-data";
import { type Headers, type Product, signIn, startProduct } from "./product";
import { tell } from "./progress";
import { roomsOf, routesOf } from "./routes";
import { vitals } from "./vitals";

const incidents = 10_000;
const allowance = 45_000;

/** Row 11: the JavaScript that each page names for its first load, gzip, beside Next's empty page; and how the largest pages feel in Chromium. */
export async function firstLoads(): Promise<Line[]> {
  const bare = await startBareApp(await bareApp());
  const empty = await scriptBytes(`http://127.0.0.1:${bare.port}`, "/", {});
  await bare.end();
  const product = await startProduct(await generatedData(incidents));
  const headers = await signIn(product);
  const lines: Line[] = [];
  for (const { path, name, as } of await routesOf(product, headers)) {
    const ours = await scriptBytes(product.url, path, as);
    tell(`11 ${name}: ${kilobytes(ours)}`);
    lines.push({
      row: "11",
      what: `JavaScript of the first load, gzip, \`${name}\``,
      ours: kilobytes(ours),
      reference: `${kilobytes(empty)} empty page`,
      ratio: ours / empty,
      goal: "≤ + 45 kB",
      met: ours <= empty + allowance,
    });
  }
  lines.push(...(await feel(product, headers)));
  await product.end();
  return lines;
}

async function feel(product: Product, headers: Headers): Promise<Line[]> {
  const lines: Line[] = [];
  const { room } = await roomsOf(product, headers);
  for (const path of ["/", "/incidents", room]) {
    const { lcp, inp, cls } = await vitals(product, headers.cookie ?? "", path);
    lines.push({
      row: "11",
      what: `LCP, INP, CLS of \`${path}\` in Chromium, ${incidents} incidents`,
      ours: `${lcp.toFixed(0)} ms, ${inp.toFixed(0)} ms, ${cls.toFixed(3)}`,
      reference: "",
      ratio: null,
      goal: "< 600 ms, < 100 ms, < 0.02",
      met: lcp < 600 && inp < 100 && cls < 0.02,
    });
  }
  return lines;
}

/** The gzip bytes of all scripts that a page's HTML names. */
async function scriptBytes(url: string, path: string, headers: Headers): Promise<number> {
  const page = await fetch(url + path, { headers, redirect: "manual" });
  if (page.status !== 200 && page.status !== 404) throw new Error(`${path} answered ${page.status}`);
  const html = await page.text();
  const scripts = new Set<string>();
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
    // Browsers that know modules leave the old ones' polyfills alone.
    if (/\bnomodule\b/i.test(tag)) continue;
    const address = /(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/.exec(tag)?.[1];
    if (address) scripts.add(address.replaceAll("&amp;", "&"));
  }
  let bytes = 0;
  for (const script of scripts) {
    const answer = await fetch(new URL(script, url));
    bytes += gzipSync(Buffer.from(await answer.arrayBuffer())).length;
  }
  return bytes;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}
