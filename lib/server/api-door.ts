import { getRequestListener } from "@hono/node-server";
import { RegExpRouter } from "hono/router/reg-exp-router";
import { SmartRouter } from "hono/router/smart-router";
import { TrieRouter } from "hono/router/trie-router";
import { errorAnswer } from "@/lib/http/error-answer";
import { problem } from "@/lib/http/problem";
import type { Handler as Door } from "@/lib/http/route";
import { log } from "@/lib/log";
import type { Handler, OwnPaths } from "@/lib/server/http-server";
import { packed } from "@/lib/server/packed";

/** The doors of one path by method, as its `route.ts` exports them. */
type Doors = Readonly<Record<string, Door>>;

/** Every path that has doors, its parameters written as `:name`. */
export type ApiPaths = readonly (readonly [path: string, doors: Doors])[];

/**
 * Finds the handler of a path of the API, or of a probe, that answers it straight from our server: what Next does around a route handler takes
 * longer than most handlers. Null for a path that is none of these, which Next answers.
 */
export function apiDoor(paths: ApiPaths): OwnPaths {
  const router = new SmartRouter<Doors>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const [path, doors] of paths.toSorted(([a], [b]) => order(a).localeCompare(order(b)))) {
    router.add(anyMethod, path, doors);
  }
  return (path) => {
    const [[found], values] = router.match(anyMethod, path);
    if (found === undefined) return null;
    const [doors, places] = found;
    const params = Object.entries(places).map(([name, place]) => {
      const value = typeof place === "number" ? values?.[place] : place;
      return [name, decodeURIComponent(value ?? "")];
    });
    return answered(doors, Object.fromEntries(params));
  };
}

const anyMethod = "ALL";

/** The router takes what was added first: words stand before parameters. */
function order(path: string): string {
  return path.replaceAll(":", "\uffff");
}

function answered(doors: Doors, params: Record<string, string>): Handler {
  const listen = getRequestListener(
    async (request) => {
      try {
        const door = doors[request.method === "HEAD" ? "GET" : request.method];
        if (door === undefined) return notPossible(request.method);
        return await packed(request, await door(request, { params: Promise.resolve(params) }));
      } catch (error) {
        return errorAnswer(error, request);
      }
    },
    { overrideGlobalObjects: false, errorHandler: unreadable },
  );
  return (request, response) => listen(request, response);
}

function notPossible(method: string): Response {
  return problem({ status: 405, title: "Method not allowed", detail: `${method} is not possible here.` });
}

/** What becomes of a request that cannot be read at all; left to itself the listener would answer with the error's own words. */
function unreadable(error: unknown): Response {
  log.debug({ error }, "a request could not be read");
  return problem({ status: 400, title: "Unreadable", detail: "The request cannot be read." });
}
