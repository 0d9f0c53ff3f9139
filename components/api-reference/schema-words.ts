import type { z } from "zod";
import {
  isJsonSchema as isSchema,
  jsonSchemaOf,
  listOfKeyword as listOf,
  resolvedSchema as resolved,
  type JsonSchema as Schema,
} from "@/lib/contracts/json-schema";

/** One field of a body, a query or an answer: its path, what it may hold in words, whether it must be there. */
export type SchemaField = { path: string; words: string; required: boolean; note: string | null };

/** What is sent is told in full, of what is answered the first two levels. */
const deepest = { input: 3, output: 2 };

/** The fields of a schema, those inside others by their path (`errors[].path`). */
export function fieldsOf(schema: z.ZodType, io: "input" | "output"): SchemaField[] {
  const root: Schema = jsonSchemaOf(schema, io);
  return below(root, "", root, deepest[io]);
}

function below(schema: Schema, path: string, root: Schema, levels: number): SchemaField[] {
  const here = resolved(schema, root);
  if (here.type === "array") return below(resolved(here.items, root), `${path}[]`, root, levels);
  const options = [...listOf(here.anyOf), ...listOf(here.oneOf)].map((one) => resolved(one, root));
  if (options.length > 0) return eitherOf(options.map((one) => below(one, path, root, levels)));
  const required = new Set(listOf(here.required));
  return Object.entries(isSchema(here.properties) ? here.properties : {}).flatMap(([name, part]) => {
    const field = resolved(part, root);
    const own = path === "" ? name : `${path}.${name}`;
    const note = typeof field.description === "string" ? field.description : null;
    const line = { path: own, words: words(field, root), required: required.has(name), note };
    return [line, ...(levels > 1 ? below(present(field, root), own, root, levels - 1) : [])];
  });
}

/** The fields of several shapes of which one is meant: needed where every shape needs them. */
function eitherOf(shapes: readonly SchemaField[][]): SchemaField[] {
  const byPath = new Map(shapes.flat().map((field) => [field.path, field]));
  return [...byPath.values()].map((field) => ({
    ...field,
    required: shapes.every((fields) => fields.some(({ path, required }) => path === field.path && required)),
  }));
}

/** What a field that may be null is when it is not. */
function present(field: Schema, root: Schema): Schema {
  const options = listOf(field.anyOf).map((one) => resolved(one, root));
  const solid = options.filter(({ type }) => type !== "null");
  return options.length > 0 && solid.length === 1 ? (solid[0] ?? field) : field;
}

function words(field: Schema, root: Schema): string {
  if ("const" in field) return JSON.stringify(field.const) ?? "";
  const choices = listOf(field.enum);
  if (choices.length > 0) return `one of ${choices.map(String).join(", ")}`;
  const options = [...listOf(field.anyOf), ...listOf(field.oneOf)].map((one) =>
    words(resolved(one, root), root),
  );
  if (options.length > 0) return [...new Set(options)].join(" or ");
  switch (field.type) {
    case "array":
      return `list of ${words(resolved(field.items, root), root)}`;
    case "string":
      return textWords(field);
    case "integer":
    case "number":
      return numberWords(field, field.type === "integer" ? "whole number" : "number");
    case "boolean":
      return "true or false";
    case "null":
      return "null";
    case "object":
      return "object";
    default:
      return "any value";
  }
}

const formats: Record<string, string> = {
  uuid: "id (UUID)",
  "date-time": "time, ISO-8601",
  date: "day, YYYY-MM-DD",
  email: "e-mail address",
  uri: "address",
};

function textWords({ format, maxLength }: Schema): string {
  const named = typeof format === "string" ? formats[format] : undefined;
  if (named) return named;
  return typeof maxLength === "number"
    ? `text of up to ${maxLength.toLocaleString("en")} characters`
    : "text";
}

function numberWords({ minimum, maximum }: Schema, name: string): string {
  const bound = (value: unknown) => typeof value === "number" && Math.abs(value) < 2 ** 53 - 1;
  if (bound(minimum) && bound(maximum)) return `${name} from ${minimum} to ${maximum}`;
  return bound(minimum) ? `${name} from ${minimum}` : bound(maximum) ? `${name} up to ${maximum}` : name;
}
