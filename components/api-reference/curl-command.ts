import type { z } from "zod";
import {
  isJsonSchema as isSchema,
  jsonSchemaOf,
  listOfKeyword as listOf,
  resolvedSchema as resolved,
  type JsonSchema as Schema,
} from "@/lib/contracts/json-schema";
import type { Operation } from "@/lib/contracts/operation";

/** A call of the operation for a shell, with the fields that must be there; `$FIREBREAK`, `$TOKEN` and ids are the shell's variables. */
export function curlCommand(operation: Operation): string {
  const { method, path, body, scope } = operation;
  const lines = [
    `curl -s${method === "GET" ? "" : ` -X ${method}`} "$FIREBREAK/api/v1${path.replace(/\{(\w+)\}/g, "$$$1")}"`,
    ...(scope === null ? [] : ['-H "Authorization: Bearer $TOKEN"']),
    ...(body ? ['-H "Content-Type: application/json"', `-d '${JSON.stringify(leastBody(body))}'`] : []),
  ];
  return lines.join(" \\\n  ");
}

function leastBody(body: z.ZodType): unknown {
  const root: Schema = jsonSchemaOf(body, "input");
  return sample(root, "", root, 0);
}

function sample(part: unknown, name: string, root: Schema, depth: number): unknown {
  if (!isSchema(part) || depth > 4) return "…";
  if (typeof part.$ref === "string") return sample(resolved(part, root), name, root, depth + 1);
  if ("const" in part) return part.const;
  const [choice] = [...listOf(part.enum), ...listOf(part.anyOf), ...listOf(part.oneOf)];
  if (choice !== undefined) return isSchema(choice) ? sample(choice, name, root, depth + 1) : choice;
  switch (part.type) {
    case "object": {
      const properties = isSchema(part.properties) ? part.properties : {};
      const needed = listOf(part.required).flatMap((field) => (typeof field === "string" ? [field] : []));
      return Object.fromEntries(
        needed.map((field) => [field, sample(properties[field], field, root, depth + 1)]),
      );
    }
    case "array":
      return typeof part.minItems === "number" && part.minItems > 0
        ? [sample(part.items, name, root, depth + 1)]
        : [];
    case "string":
      return text(part, name);
    case "integer":
    case "number":
      return typeof part.minimum === "number" && part.minimum > 0 ? part.minimum : 1;
    case "boolean":
      return true;
    default:
      return "…";
  }
}

function text({ format }: Schema, name: string): string {
  if (format === "date-time") return "2026-01-15T14:30:00Z";
  if (format === "date") return "2026-01-31";
  if (format === "uuid" || name.endsWith("Id")) return "0196a000-0000-7000-8000-000000000000";
  if (format === "email") return "ada@example.org";
  if (name === "commit") return "4f2a9c1d".repeat(5);
  return name === "" ? "…" : `<${name}>`;
}
