import { z } from "zod";

/** A part of a JSON Schema, as zod writes it. */
export type JsonSchema = { [keyword: string]: unknown };

/** A schema of ours as JSON Schema: what may be sent, or what is answered. */
export function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  return z.toJSONSchema(schema, { io, unrepresentable: "any", target: "draft-2020-12" });
}

export const isJsonSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The values of a keyword that holds several; none where it is missing. */
export const listOfKeyword = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The schema that a reference (`#/$defs/…`) means, and any other as it is; an empty one where there is none. */
export function resolvedSchema(part: unknown, root: JsonSchema): JsonSchema {
  if (!isJsonSchema(part)) return {};
  if (typeof part.$ref !== "string") return part;
  const target = part.$ref
    .split("/")
    .slice(1)
    .reduce<unknown>((at, step) => (isJsonSchema(at) ? at[step] : undefined), root);
  return isJsonSchema(target) ? target : {};
}
