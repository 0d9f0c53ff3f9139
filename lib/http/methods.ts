import { problem } from "./problem";
import type { Handler } from "./route";

const names = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Name = (typeof names)[number];

/** All methods of one path: those given, and a 405 problem that names them for the rest. */
export function methods(given: Partial<Record<Name, Handler>>): Record<Name, Handler> {
  const allow = names.filter((name) => given[name]).join(", ");
  const refuse: Handler = async (request) =>
    problem(
      {
        status: 405,
        title: "Method not allowed",
        detail: `${request.method} is not possible here; ${allow} is.`,
      },
      { allow },
    );
  return {
    GET: given.GET ?? refuse,
    POST: given.POST ?? refuse,
    PUT: given.PUT ?? refuse,
    PATCH: given.PATCH ?? refuse,
    DELETE: given.DELETE ?? refuse,
  };
}
