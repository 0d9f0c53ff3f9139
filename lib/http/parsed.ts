import type { z } from "zod";
import { doorError } from "./door-error";

/** The value as the schema reads it; else 422 with every error by path, or 404 for a path that names nothing. */
export function parsedOr<S extends z.ZodType>(status: 404 | 422, schema: S, raw: unknown): z.output<S> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  if (status === 404)
    throw doorError(404, "Not found", "There is nothing at this address.", { rule: "not_found" });
  const errors = result.error.issues
    .slice(0, 50)
    .map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  const [first] = errors;
  const detail = first
    ? `${first.path === "" ? "The request" : first.path}: ${first.message}`
    : "The request is not valid.";
  throw doorError(422, "Invalid", detail, { errors });
}
