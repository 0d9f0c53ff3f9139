import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { databaseUp } from "@/lib/db/health";
import { baseUrl } from "@/lib/env";
import { log } from "@/lib/log";
import { databaseAwayAnswer, unforeseenAnswer } from "@/lib/server/away-page";
import { settlePage } from "@/lib/server/page-headers";
import { parserAnswer } from "@/lib/server/parser-answer";
import { type Answer, rawAnswer } from "@/lib/server/problem";
import { isApi, methodRefusal, readablePath, refusalFor } from "@/lib/server/refusal";
import { settleHeaders } from "@/lib/server/request-headers";
import { dataPolicy, securityHeaders } from "@/lib/server/security-headers";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The handler of a path as it was sent, still encoded; null where Next answers it. */
export type OwnPaths = (path: string) => Handler | null;

/** Files and hot reload. */
const files = /^\/(_next\/|__nextjs|favicon|icon|apple-icon|robots\.txt$)/;
/** The probes look for the database themselves. */
const probes = /^\/(healthz|readyz)$/;

/**
 * Our HTTP server around Next: refuses what Next would answer with 500, says 503 while the database is away, settles
 * the headers, and turns an error of Next into an answer without a stack. Times limit slow senders. `own` answers the paths that do not
 * go through Next.
 */
export function createHttpServer(next: Handler, own: OwnPaths = () => null): Server {
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 });
  server.on("request", (request, response) => void serve(request, response, (path) => own(path) ?? next));
  server.on("connect", (_request: IncomingMessage, socket: Duplex) =>
    endWith(socket, methodRefusal("CONNECT")),
  );
  server.on("clientError", (error: NodeJS.ErrnoException & { rawPacket?: Buffer }, socket: Duplex) => {
    if (socket.writable && error.code !== "ECONNRESET") endWith(socket, parserAnswer(error));
    else socket.destroy();
  });
  return server;
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  handlerOf: (path: string) => Handler,
): Promise<void> {
  const method = request.method ?? "";
  const target = request.url ?? "";
  const id = settleHeaders(request);
  response.setHeader("X-Request-Id", id);
  for (const [name, value] of Object.entries(securityHeaders(baseUrl().startsWith("https:")))) {
    response.setHeader(name, value);
  }
  const refusal = refusalFor(method, target);
  if (refusal !== null) return send(request, response, refusal);
  const pathname = readablePath(target) ?? "/";
  if (isData(pathname)) response.setHeader("Content-Security-Policy", dataPolicy);
  else if (!isFile(pathname)) settlePage(request, response);
  if (!databaseUp() && !isFile(pathname) && !probes.test(pathname)) {
    return send(request, response, databaseAwayAnswer(isForPerson(request, pathname)));
  }
  softenFailures(response);
  try {
    await handlerOf(target.split("?", 1)[0] ?? "/")(request, response);
  } catch (error) {
    log.error({ error, method, path: pathname, requestId: id }, "a request failed");
    if (response.headersSent) response.destroy();
    else send(request, response, unforeseenAnswer(isForPerson(request, pathname), id));
  }
}

type HeaderSet = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** A page that failed because the database went away under it says so, instead of claiming a fault of ours. */
function softenFailures(response: ServerResponse): void {
  const flush = response.writeHead.bind(response);
  function writeHead(status: number, headers?: HeaderSet): ServerResponse;
  function writeHead(status: number, message?: string, headers?: HeaderSet): ServerResponse;
  function writeHead(status: number, second?: string | HeaderSet, third?: HeaderSet): ServerResponse {
    const away = status === 500 && !databaseUp();
    if (away) response.setHeader("Retry-After", "2");
    const code = away ? 503 : status;
    return typeof second === "string" ? flush(code, second, third) : flush(code, second);
  }
  response.writeHead = writeHead;
}

function isFile(pathname: string): boolean {
  return files.test(pathname);
}

function isData(pathname: string): boolean {
  return (
    (isApi(pathname) && !/^\/api\/docs(\/|$)/.test(pathname)) || /^\/(healthz|readyz|metrics)$/.test(pathname)
  );
}

function isForPerson(request: IncomingMessage, pathname: string): boolean {
  if (isApi(pathname)) return false;
  return request.headers["sec-fetch-mode"] === "navigate" || /text\/html/.test(request.headers.accept ?? "");
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { ...answer.headers, "Content-Length": Buffer.byteLength(answer.body) });
  response.end(request.method === "HEAD" ? undefined : answer.body);
  // What the sender still has to say is of no interest; reading on would let it keep the connection busy. Whether there is more shows only
  // later: even a request without a body is not complete yet when it is handed to us.
  response.once("finish", () => {
    if (!request.complete) request.socket.destroySoon();
  });
}

function endWith(socket: Duplex, answer: Answer): void {
  socket.end(rawAnswer({ ...answer, headers: { ...answer.headers, ...securityHeaders(false) } }));
}
