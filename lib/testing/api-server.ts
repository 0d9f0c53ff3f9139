import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { baseUrl } from "@/lib/env";
import { createHttpServer } from "@/lib/server/http-server";
import { handlerOf } from "@/lib/testing/api-routes";

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
const prefix = "/api/v1";

/** Our HTTP server with the API's own handlers behind it, bodies streaming through as they come. */
export function apiServer(): Server {
  return createHttpServer(async (request, response) => {
    const method = methods.find((one) => one === request.method);
    const { pathname, search } = new URL(request.url ?? "/", baseUrl());
    if (!method || !pathname.startsWith(prefix))
      throw new Error(`nobody answers ${request.method} ${pathname}`);
    const { handler, params } = await handlerOf(method, pathname.slice(prefix.length));
    const answer = await handler(asRequest(request, method, `${baseUrl()}${pathname}${search}`), {
      params: Promise.resolve(params),
    });
    await respond(response, answer);
  });
}

function asRequest(incoming: IncomingMessage, method: string, url: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  if (method === "GET") return new Request(url, { method, headers });
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      try {
        for await (const chunk of Readable.from(incoming)) controller.enqueue(chunk);
        controller.close();
      } catch (error) {
        controller.error(error);
      }
    },
  });
  const streams = { duplex: "half" as const };
  return new Request(url, { method, headers, body, ...streams });
}

async function respond(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}
