import { setTimeout as sleep } from "node:timers/promises";
import type { z } from "zod";
import { z as schema } from "zod";
import type { Method, Operation } from "@/lib/contracts/operation";
import { baseUrl } from "@/lib/env";
import { handlerOf } from "@/lib/testing/api-routes";

/** What a test sends: `as` are the headers that sign in, `raw` makes the body word for word in place of JSON. */
export type Sent = {
  as?: Record<string, string>;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  raw?: () => BodyInit;
  headers?: Record<string, string>;
  impatient?: boolean;
};

const problemShape = schema.object({
  type: schema.string(),
  title: schema.string(),
  status: schema.number(),
  detail: schema.string(),
  rule: schema.string().optional(),
  errors: schema.array(schema.object({ path: schema.string(), message: schema.string() })).optional(),
  current: schema.unknown().optional(),
});
export type Problem = z.output<typeof problemShape>;

/**
 * Sends a request to the handler behind a path below /api/v1, as Next would. Like any good client it tries again when a
 * busy machine's database does not answer in time, unless told to be impatient.
 */
export async function send(method: Method, pathname: string, sent: Sent = {}): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const answer = await sendOnce(method, pathname, sent);
    if (answer.status !== 503 || sent.impatient || attempt === 10) return answer;
    await sleep(500);
  }
}

async function sendOnce(method: Method, pathname: string, sent: Sent): Promise<Response> {
  const { handler, params } = await handlerOf(method, pathname.split("?")[0] ?? "");
  const url = new URL(`${baseUrl()}/api/v1${pathname}`);
  for (const [name, value] of Object.entries(sent.query ?? {})) url.searchParams.set(name, value);
  const body = sent.raw?.() ?? (sent.body === undefined ? undefined : JSON.stringify(sent.body));
  const headers = new Headers({
    ...(body === undefined ? {} : { "content-type": "application/json" }),
    ...sent.as,
    ...sent.headers,
  });
  const streams = body instanceof ReadableStream ? { duplex: "half" as const } : {};
  const request = new Request(url, { method, headers, ...(body === undefined ? {} : { body }), ...streams });
  return handler(request, { params: Promise.resolve(params) });
}

/** The path of an operation with its parameters filled in. */
export function pathOf(operation: Operation, params: Record<string, string> = {}): string {
  return operation.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? `no-${name}`),
  );
}

type Answered<O extends Operation> = O["answer"]["schema"] extends z.ZodType
  ? z.output<O["answer"]["schema"]>
  : null;

/**
 * Calls an operation that must succeed; the answer as the contract types it. Throws when the status is another, or when
 * the answer is not what the contract promises, a field more included.
 */
export async function ask<const O extends Operation>(operation: O, sent?: Sent): Promise<Answered<O>>;
export async function ask(operation: Operation, sent: Sent = {}): Promise<unknown> {
  const answer = await send(operation.method, pathOf(operation, sent.params), sent);
  const text = await answer.text();
  if (answer.status !== operation.answer.status) {
    throw new Error(`${operation.method} ${operation.path} answered ${answer.status}: ${text}`);
  }
  if (!operation.answer.schema) return null;
  const told: unknown = JSON.parse(text);
  const read = operation.answer.schema.parse(told);
  if (JSON.stringify(sorted(read)) !== JSON.stringify(sorted(told))) {
    throw new Error(`${operation.method} ${operation.path} tells more than its contract: ${text}`);
  }
  return read;
}

/** Calls an operation that must be refused; the problem it answers with. */
export async function refusal(operation: Operation, sent: Sent = {}): Promise<Problem> {
  return problemOf(await send(operation.method, pathOf(operation, sent.params), sent));
}

/** The problem that a response carries; throws when it carries none. */
export async function problemOf(answer: Response): Promise<Problem> {
  const text = await answer.text();
  if (answer.headers.get("content-type") !== "application/problem+json") {
    throw new Error(`${answer.status} without a problem: ${text}`);
  }
  const problem = problemShape.parse(JSON.parse(text));
  if (problem.status !== answer.status)
    throw new Error(`${answer.status} with another status inside: ${text}`);
  return problem;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
