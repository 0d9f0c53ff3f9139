import type { IncomingMessage, ServerResponse } from "node:http";
import { actorsStillIn } from "@/lib/auth/actor-lookup";
import { liveTopicOf, openLive } from "@/lib/contracts/live";
import type { Actor } from "@/lib/domain/actor";
import { baseUrl } from "@/lib/env";
import { doorError } from "@/lib/http/door-error";
import { errorAnswer } from "@/lib/http/error-answer";
import { problem } from "@/lib/http/problem";
import { arrive } from "@/lib/http/route";
import { Hub, type Sight } from "@/lib/live/hub";
import { eventText, Stream } from "@/lib/live/stream";
import { incidentTopic, noticesTopic, presenceTopic } from "@/lib/live/topics";
import { found } from "@/lib/queries/found";
import { memberIds, seenIncident } from "@/lib/queries/incident-access";

type Person = Extract<Actor, { kind: "person" }>;
const allow = { allow: "OPTIONS, GET" };

/** The hub of this process, which asks the same permissions as every query. */
export function makeHub(): Hub {
  const sight: Sight = {
    members: memberIds,
    async signedIn(streams) {
      const still = await actorsStillIn(streams.map(({ owner }) => owner));
      return new Set(streams.filter(({ owner }) => still.has(owner)));
    },
    async seesIncident({ owner }, incidentId) {
      const actor = personOf(owner);
      return (await found(seenIncident(actor, incidentId))) !== null;
    },
  };
  return new Hub(sight);
}

/** Whether somebody sees an incident does not depend on roles in the organisation, so that these need not be known. */
function personOf(owner: Stream["owner"]): Person {
  return { kind: "person", name: "", roles: [], timeZone: "UTC", scopes: null, ...owner };
}

/** Answers `GET /api/v1/live`: the checks of every other read, then the open stream. */
export async function serveLive(hub: Hub, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const web = new Request(`${baseUrl()}${request.url ?? "/"}`, { headers: headersOf(request) });
  try {
    if (request.method === "OPTIONS") return void response.writeHead(204, allow).end();
    if (request.method !== "GET") return await refuse(response, notPossible(request.method ?? ""));
    const { actor, query } = await arrive(openLive, web, {});
    const { wants, gone } = await wanted(actor, query.topics);
    if (wants.size === 0)
      throw doorError(404, "Not found", "There is no such incident.", { rule: "not_found" });
    open(response);
    const { userId, sessionId, tokenId } = actor;
    const stream = new Stream({ userId, sessionId, tokenId }, wants, response);
    hub.add(stream);
    for (const topic of gone) stream.send(eventText("gone", { topic }));
  } catch (error) {
    await refuse(response, errorAnswer(error, web));
  }
}

function notPossible(method: string): Response {
  const detail = `${method} is not possible here; GET is.`;
  return problem({ status: 405, title: "Method not allowed", detail }, allow);
}

/** What the person may hear of what they asked for, and the topics that they may not. */
async function wanted(actor: Person, topics: readonly string[]) {
  const wants = new Map<string, string>();
  const gone: string[] = [];
  for (const topic of topics) {
    const key = await keyOf(actor, topic);
    if (key === null) gone.push(topic);
    else wants.set(key, topic);
  }
  return { wants, gone };
}

async function keyOf(actor: Person, text: string): Promise<string | null> {
  const topic = liveTopicOf(text);
  switch (topic?.kind) {
    case "incident":
    case "presence": {
      const seen = await found(seenIncident(actor, topic.ref));
      if (seen === null) return null;
      return topic.kind === "incident" ? incidentTopic(seen.row.id) : presenceTopic(seen.row.id);
    }
    case "notices":
      return noticesTopic(actor.userId);
    default:
      return topic?.kind ?? null;
  }
}

function open(response: ServerResponse): void {
  response.writeHead(200, {
    "Content-Type": "text/event-stream",
    "Cache-Control": "no-cache, no-transform",
    "X-Accel-Buffering": "no",
  });
  response.socket?.setNoDelay(true);
  response.write("retry: 1000\n\n");
}

async function refuse(response: ServerResponse, answer: Response): Promise<void> {
  if (response.headersSent) return void response.end();
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(await answer.text());
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of [value ?? []].flat()) headers.append(name, one);
  }
  return headers;
}
