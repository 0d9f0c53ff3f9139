import { collectDefaultMetrics, Gauge, Registry } from "prom-client";

declare global {
  // One registry a process, although Next may load this module more than once.
  var firebreakMetrics: Registry | undefined;
}

function registry(): Registry {
  if (globalThis.firebreakMetrics) return globalThis.firebreakMetrics;
  const made = new Registry();
  collectDefaultMetrics({ register: made });
  globalThis.firebreakMetrics = made;
  return made;
}

/** A gauge to be shown: its name below `firebreak_`, what it means, and its value or a value for each word of one label. */
export type Shown = {
  name: string;
  help: string;
  value: number | { label: string; values: Record<string, number> };
};

/** The Prometheus text of this process's own metrics and the given gauges. */
export async function metricsAnswer(gauges: readonly Shown[]): Promise<Response> {
  const all = registry();
  for (const { name, help, value } of gauges) {
    const full = `firebreak_${name}`;
    all.removeSingleMetric(full);
    const labelNames = typeof value === "number" ? [] : [value.label];
    const gauge = new Gauge({ name: full, help, labelNames, registers: [all] });
    if (typeof value === "number") gauge.set(value);
    else
      for (const [word, amount] of Object.entries(value.values)) gauge.set({ [value.label]: word }, amount);
  }
  return new Response(await all.metrics(), {
    headers: { "content-type": all.contentType, "cache-control": "no-store" },
  });
}
