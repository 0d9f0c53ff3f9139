import fc from "fast-check";
import type { z } from "zod";
import {
  isJsonSchema as isSchema,
  jsonSchemaOf,
  listOfKeyword as listOf,
  resolvedSchema as resolved,
  type JsonSchema as Schema,
} from "@/lib/contracts/json-schema";
import { hostileText, hostileValue } from "@/lib/testing/fuzz/hostile";

/** What stands for something that exists, by the name of the field that points at it. */
export type Pointers = (field: string) => fc.Arbitrary<string>;
type Reading = { root: Schema; pointers: Pointers };

const patch =
  "diff --git a/pool.ts b/pool.ts\n--- a/pool.ts\n+++ b/pool.ts\n@@ -1 +1 @@\n-max = 10\n+max = 20\n";

/** JSON values that a schema mostly accepts: every part is now and then replaced by a hostile one, left out, or joined by a stranger. */
export function fromSchema(schema: z.ZodType, pointers: Pointers, field = ""): fc.Arbitrary<unknown> {
  const root: Schema = jsonSchemaOf(schema, "input");
  return anyValue(root, field, { root, pointers }, 0);
}

function anyValue(schema: Schema, field: string, reading: Reading, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 24, arbitrary: soundValue(schema, field, reading, depth) },
    { weight: 1, arbitrary: hostileValue },
  );
}

function soundValue(schema: Schema, field: string, reading: Reading, depth: number): fc.Arbitrary<unknown> {
  if (typeof schema.$ref === "string") return referred(schema, field, reading, depth);
  if ("const" in schema) return fc.constant(schema.const);
  const choices = listOf(schema.enum);
  if (choices.length > 0) return fc.constantFrom(...choices);
  const options = [...listOf(schema.anyOf), ...listOf(schema.oneOf)].filter(isSchema);
  if (options.length > 0) return fc.oneof(...options.map((one) => soundValue(one, field, reading, depth)));
  const kinds = typeof schema.type === "string" ? [schema.type] : listOf(schema.type);
  const kind = kinds.length > 0 ? kinds : ["any"];
  return fc.oneof(...kind.map((one) => ofKind(one, schema, field, reading, depth)));
}

function ofKind(
  kind: unknown,
  schema: Schema,
  field: string,
  reading: Reading,
  depth: number,
): fc.Arbitrary<unknown> {
  switch (kind) {
    case "object":
      return objectOf(schema, reading, depth);
    case "array": {
      const items = isSchema(schema.items) ? schema.items : {};
      const [minLength, maxLength] = [
        numberOr(schema.minItems, 0),
        Math.min(numberOr(schema.maxItems, 3), 3),
      ];
      return fc.array(anyValue(items, field, reading, depth + 1), {
        minLength,
        maxLength: Math.max(minLength, maxLength),
      });
    }
    case "string":
      return textOf(schema, field, reading);
    case "integer":
    case "number":
      return fc.integer({
        min: Math.max(numberOr(schema.minimum, -2), -(2 ** 31)),
        max: Math.min(numberOr(schema.maximum, 300), 2 ** 31 - 1),
      });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.oneof(fc.integer({ min: 0, max: 5 }).map(String), hostileValue, reading.pointers(field));
  }
}

function objectOf(schema: Schema, reading: Reading, depth: number): fc.Arbitrary<unknown> {
  const required = new Set(listOf(schema.required));
  const fields = Object.entries(isSchema(schema.properties) ? schema.properties : {}).flatMap(
    ([name, part]) => (isSchema(part) ? [[name, anyValue(part, name, reading, depth + 1)] as const] : []),
  );
  const known = fc.record(Object.fromEntries(fields), {
    requiredKeys: fields.map(([name]) => name).filter((name) => required.has(name)),
  });
  const rest = isSchema(schema.additionalProperties) ? schema.additionalProperties : null;
  const free = rest
    ? fc.dictionary(fc.constantFrom("P0", "P1", "P2", "a", "b"), anyValue(rest, "", reading, depth + 1), {
        maxKeys: 3,
      })
    : fc.constant({});
  const stranger = fc.oneof(
    { weight: 30, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.record({ id: hostileText }) },
    { weight: 1, arbitrary: hostileText.map((name) => ({ [name]: 1 })) },
  );
  return fc.tuple(known, free, stranger).map(([some, more, odd]) => ({ ...some, ...more, ...odd }));
}

function textOf(schema: Schema, field: string, { pointers }: Reading): fc.Arbitrary<string> {
  const { format } = schema;
  if (format === "uuid" || field === "commit" || field === "tree") return pointers(field);
  if (format === "date-time") {
    return fc.integer({ min: -400_000, max: 4_000 }).map((seconds) => `@now${seconds}`);
  }
  if (format === "date") return fc.constantFrom("2026-12-31", "2020-02-29", "2030-01-01");
  if (field === "diff") return fc.constantFrom("", patch);
  const [minLength, maxLength] = [numberOr(schema.minLength, 0), numberOr(schema.maxLength, 60)];
  const words = fc.constantFrom(
    ...[
      "Checkout is slow",
      "a",
      "**bold** [x](https://example.com)",
      "kubectl rollout undo deploy/shop",
      "1.2.3",
    ],
    ...["main", "PT30M", "user@example.org", "Europe/Berlin", "0123456789abcdef0123456789abcdef01234567"],
  );
  const free = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) });
  return fc.oneof(
    { weight: 4, arbitrary: words },
    { weight: 3, arbitrary: pointers(field) },
    { weight: 1, arbitrary: free },
  );
}

function referred(schema: Schema, field: string, reading: Reading, depth: number): fc.Arbitrary<unknown> {
  return depth > 6
    ? fc.constant(null)
    : soundValue(resolved(schema, reading.root), field, reading, depth + 1);
}

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === "number" ? value : otherwise;
