import { ApiProblem, noAnswer, problemFrom } from "./api-problem";
import { connectionLost, connectionRestored, sessionEnded } from "./connection";
import { newIdempotencyKey } from "./intent";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type ApiOptions = {
  body?: unknown;
  /** The key of the intent behind a POST; a fresh one is made when absent. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** How long to wait for an answer; 30,000 ms when absent. */
  timeoutMs?: number;
};

function headersFor(method: Method, options: ApiOptions): Headers {
  const headers = new Headers({ accept: "application/json" });
  if (options.body !== undefined) headers.set("content-type", "application/json");
  if (method === "POST") headers.set("idempotency-key", options.idempotencyKey ?? newIdempotencyKey());
  return headers;
}

async function send(method: Method, path: string, options: ApiOptions): Promise<Response> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 30_000);
  const signal = options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]);
  const init: RequestInit = {
    method,
    headers: headersFor(method, options),
    signal,
    credentials: "same-origin",
  };
  if (options.body !== undefined) init.body = JSON.stringify(options.body);
  return fetch(`/api/v1${path}`, init);
}

async function bodyOf(response: Response) {
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}

function noteStatus(status: number): void {
  if (status === 401) sessionEnded();
  else if (status >= 502 && status <= 504) connectionLost("database");
  else connectionRestored();
}

/**
 * Calls `/api/v1<path>` with our session and answers the parsed body (undefined when there is none). Throws `ApiProblem` for every
 * refusal and, with status 0, when no readable answer came. A call aborted by its own signal throws what the signal says.
 */
export async function api<T>(method: Method, path: `/${string}`, options: ApiOptions = {}): Promise<T> {
  try {
    const response = await send(method, path, options);
    noteStatus(response.status);
    if (response.ok) return await bodyOf(response);
    const body = await bodyOf(response).catch(() => undefined);
    throw problemFrom(response.status, body, response.headers.get("retry-after"));
  } catch (error) {
    if (error instanceof ApiProblem) throw error;
    if (options.signal?.aborted === true) throw error;
    connectionLost("server");
    throw noAnswer();
  }
}
