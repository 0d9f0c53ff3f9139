import { Agent, request } from "node:http";
import { percentile } from "./figures";

/** One request, as it is sent again and again; `expected` is the only status that counts as an answer. */
export type Shot = {
  port: number;
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  expected?: number;
};

const connections = 16;
const seconds = 3;

/** Answers a second over 16 connections that each send the next request when the last is answered, and the middle latency in milliseconds. */
export async function load(shot: Shot): Promise<{ perSecond: number; p50: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const worker = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      await answerOf(shot, agent);
      latencies.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
    return {
      perSecond: (latencies.length * 1_000) / (performance.now() - began),
      p50: percentile(latencies, 0.5),
    };
  } finally {
    agent.destroy();
  }
}

function answerOf({ body, expected = 200, ...to }: Shot, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", ...to, agent }, (answer) => {
      answer.resume();
      answer.once("error", reject);
      answer.once("end", () => {
        if (answer.statusCode === expected) resolve();
        else reject(new Error(`${to.path} answered ${answer.statusCode} instead of ${expected}`));
      });
    });
    asked.once("error", reject);
    asked.end(body);
  });
}
