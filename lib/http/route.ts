import type { z } from "zod";
import { actorOfRequest } from "@/lib/auth/request-actor";
import { unkeepableIn } from "@/lib/contracts/keepable-text";
import type { Operation } from "@/lib/contracts/operation";
import { canonicalText, sha256 } from "@/lib/db/canonical";
import type { Answer, CommandContext } from "@/lib/db/transact";
import type { Actor } from "@/lib/domain/actor";
import { scopeAllows } from "@/lib/domain/permissions";
import { readJson } from "./body";
import { demandCleanText } from "./clean-text";
import { clientAddress } from "./client-address";
import { doorError, notSignedIn } from "./door-error";
import { errorAnswer } from "./error-answer";
import { demandOurOrigin } from "./origin";
import { parsedOr } from "./parsed";
import { countRequest } from "./rate-limit";

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a handler is given: all of it checked. `actor` is a person wherever the operation asks for a scope. */
export type Arrived<O extends Operation> = {
  request: Request;
  actor: O["scope"] extends null ? Actor | null : Extract<Actor, { kind: "person" }>;
  params: Out<O["params"]>;
  query: Out<O["query"]>;
  body: Out<O["body"]>;
  ctx: CommandContext;
};

export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[]>> },
) => Promise<Response>;

type Handled = Answer<unknown> | { status: number; body: unknown };

/**
 * Wraps one operation of the contract: who, origin, scope, rate, idempotency key, parameters, body; then the handler;
 * then the answer or the problem that a refusal, a bad request or an absent database becomes. Never a bare 500.
 */
export function route<O extends Operation>(
  operation: O,
  handle: (arrived: Arrived<O>) => Promise<Handled>,
): Handler {
  return async (request, context) => {
    try {
      const arrived = await arrive(operation, request, await context.params);
      const answer = await handle(arrived);
      if (answer.status === 204) return new Response(null, { status: 204 });
      return Response.json(answer.body, { status: answer.status, headers: { "cache-control": "no-store" } });
    } catch (error) {
      return errorAnswer(error, request);
    }
  };
}

/** The checks of the door for one operation; throws what `errorAnswer` makes a problem of. */
export async function arrive<O extends Operation>(
  operation: O,
  request: Request,
  rawParams: Record<string, string | string[]>,
): Promise<Arrived<O>>;
export async function arrive(
  operation: Operation,
  request: Request,
  rawParams: Record<string, string | string[]>,
) {
  const actor = await actorOfRequest(request);
  if (operation.scope !== null && actor === null) {
    throw notSignedIn("Sign in, or send a token as `Authorization: Bearer fb_…`.");
  }
  if (actor?.kind === "person" && actor.scopes === null) demandOurOrigin(request);
  if (operation.scope !== null && actor?.kind === "person" && !scopeAllows(actor.scopes, operation.scope)) {
    throw doorError(403, "Forbidden", `The token lacks the scope \`${operation.scope}\`.`, { rule: "scope" });
  }
  const caller = callerOf(actor);
  await countRequest(caller ?? `address:${clientAddress(request)}`, operation.cost);
  const url = new URL(request.url);
  const params = operation.params ? parsedOr(404, operation.params, keepable(rawParams)) : undefined;
  const rawQuery = queryOf(url);
  demandCleanText(rawQuery);
  const query = operation.query ? parsedOr(422, operation.query, rawQuery) : undefined;
  const { body, raw } = operation.body
    ? await bodyOf(operation, operation.body, request)
    : { body: undefined, raw: undefined };
  const key = request.headers.get("idempotency-key");
  const idempotency =
    key !== null && request.method === "POST" && caller
      ? {
          caller,
          route: `${request.method} ${url.pathname}`,
          key: checkedKey(key),
          bodyHash: sha256(canonicalText(raw)),
        }
      : null;
  return {
    request,
    actor,
    params,
    query,
    body,
    ctx: { actor: actor ?? { kind: "product" as const }, idempotency },
  };
}

async function bodyOf(operation: Operation, schema: z.ZodType, request: Request) {
  const sent = await readJson(request);
  const raw = sent === undefined && operation.bodyOptional ? {} : sent;
  if (raw === undefined) throw doorError(400, "Unreadable", "A JSON body is needed.");
  demandCleanText(raw);
  return { body: parsedOr(422, schema, raw), raw };
}

/** The parameters of the path; one that no row can hold names nothing. */
function keepable(rawParams: Record<string, string | string[]>): unknown {
  const unkeepable = Object.values(rawParams)
    .flat()
    .some((text) => unkeepableIn(text) !== null);
  return unkeepable ? null : rawParams;
}

function callerOf(actor: Actor | null): string | null {
  if (actor?.kind !== "person") return null;
  return actor.tokenId ? `token:${actor.tokenId}` : `person:${actor.userId}`;
}

function checkedKey(key: string): string {
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key;
  throw doorError(
    422,
    "Invalid",
    "An Idempotency-Key is 1 to 255 printable ASCII characters without spaces.",
    {
      errors: [{ path: "Idempotency-Key", message: "must be 1 to 255 printable ASCII characters" }],
    },
  );
}

function queryOf(url: URL): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}
