import { problem } from "./problem";
import type { Handler } from "./route";

const names = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Name = (typeof names)[number];

/** All methods of one path: those given, a 405 problem that names them for the rest, and OPTIONS that lists them. */
export function methods(given: Partial<Record<Name, Handler>>): Record<Name | "OPTIONS", Handler> {
  const offered = names.filter((name) => given[name]);
  const allow = ["OPTIONS", ...(given.GET ? ["HEAD"] : []), ...offered].join(", ");
  const refuse: Handler = async (request) =>
    problem(
      {
        status: 405,
        title: "Method not allowed",
        detail: `${request.method} is not possible here; ${offered.join(", ")} is.`,
      },
      { allow },
    );
  return {
    GET: given.GET ?? refuse,
    POST: given.POST ?? refuse,
    PUT: given.PUT ?? refuse,
    PATCH: given.PATCH ?? refuse,
    DELETE: given.DELETE ?? refuse,
    OPTIONS: async () => new Response(null, { status: 204, headers: { allow } }),
  };
}
