import type { IncomingMessage, ServerResponse } from "node:http";
import { openLive } from "@/lib/contracts/live";
import { notFound } from "@/lib/db/refused";
import { baseUrl } from "@/lib/env";
import { DoorError, doorError, notSignedIn } from "@/lib/http/door-error";
import { errorAnswer } from "@/lib/http/error-answer";
import { arrive } from "@/lib/http/route";
import type { Hub, Joined } from "@/lib/live/hub";
import type { Handler } from "@/lib/server/http-server";

export const livePath = `/api/v1${openLive.path}`;

const allow = "OPTIONS, GET";

/**
 * Answers `GET /api/v1/live`: who, scope, rate and topics as at every other door, then the open stream. It stands before Next, so that
 * an event is one write to each socket.
 */
export function liveDoor(hub: Hub): Handler {
  return async (request, response) => {
    const asked = requestOf(request);
    try {
      if (asked.method === "OPTIONS") return await send(response, new Response(null, optionsAnswer));
      if (asked.method !== "GET") throw notHere(asked.method);
      const { actor, query } = await arrive(openLive, asked, {});
      const joined = await hub.join(actor, query.topics, response);
      if (joined !== "open") throw refusals[joined]();
    } catch (error) {
      await send(response, errorAnswer(error, asked));
    }
  };
}

const optionsAnswer = { status: 204, headers: { allow } };

const refusals: Record<Exclude<Joined, "open">, () => Error> = {
  nothing: () => notFound("incident"),
  signed_out: () => notSignedIn("This session or token has just ended."),
  closing: () =>
    new DoorError(
      { status: 503, title: "Stopping", detail: "This process stops; ask again.", rule: "stopping" },
      { "retry-after": "1" },
    ),
};

function notHere(method: string): DoorError {
  const { problem } = doorError(405, "Method not allowed", `${method} is not possible here; GET is.`);
  return new DoorError(problem, { allow });
}

/** The request as our door reads it; what a body may hold is of no interest. */
function requestOf({ method = "GET", url = "", headers }: IncomingMessage): Request {
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) sent.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return new Request(new URL(url, baseUrl()), { method, headers: sent });
}

async function send(response: ServerResponse, answer: Response): Promise<void> {
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(response.req.method === "HEAD" ? undefined : await answer.text());
}
