import fc from "fast-check";
import { z } from "zod";
import type { Operation } from "@/lib/contracts/operation";
import { checkKeys } from "@/lib/domain/check-keys";
import { phases } from "@/lib/domain/default-policy/phases";
import { workflows } from "@/lib/domain/default-policy/workflows";
import { learningQuestions, reviewSections } from "@/lib/domain/review-words";
import { watchItems } from "@/lib/domain/watch-items";
import { fromSchema, type Pointers } from "@/lib/testing/fuzz/from-schema";
import { hostileBody, hostileText } from "@/lib/testing/fuzz/hostile";
import { holderOf } from "@/lib/testing/fuzz/world";

/** A request before it is known what exists: `@table/3` points at the third newest row, `@now-60` at a minute ago. */
export type Draft = {
  operation: Operation;
  sender: number;
  params: Record<string, string>;
  query: Record<string, string>;
  body?: unknown;
  raw?: string;
  headers: Record<string, string>;
};

const pointers: Pointers = (field) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.nat(7).map((place) => `@${holderOf(field)}/${place}`) },
    { weight: 1, arbitrary: fc.uuid() },
  );

const maybe = <T>(weight: number, some: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 20 - weight, arbitrary: fc.constant(otherwise) }, { weight, arbitrary: some });

/** Words that mean something in an address, by the name of the place in which they stand. */
const words: Record<string, readonly string[]> = {
  limit: ["1", "50", "200"],
  phase: phases.map(({ key }) => key),
  step: phases.flatMap(({ steps }) => steps.map(({ key }) => key)),
  key: [
    ...[...checkKeys, ...reviewSections, ...learningQuestions],
    ...Object.values(watchItems).flatMap((items) => items.map(({ key }) => key)),
    ...workflows.flatMap(({ steps }) => steps.map(({ key }) => key)),
  ],
};

/** Texts for the named places of an address. */
function textsOf(schema: z.ZodObject | undefined, noun: string) {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => {
    const known = words[name];
    const sound =
      name === "id"
        ? pointers(noun)
        : known
          ? fc.constantFrom(...known)
          : field instanceof z.ZodType
            ? fromSchema(field, pointers, name).map(asText)
            : hostileText;
    return [name, fc.oneof({ weight: 14, arbitrary: sound }, { weight: 1, arbitrary: hostileText })] as const;
  });
}

const asText = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

function queryOf(schema: z.ZodObject | undefined): fc.Arbitrary<Record<string, string>> {
  const fields = textsOf(schema, "").map(
    ([name, some]) => [name, maybe<string | null>(name === "cursor" ? 1 : 7, some, null)] as const,
  );
  const strangers = fc.dictionary(hostileText, hostileText, { minKeys: 1, maxKeys: 1 });
  return fc.tuple(fc.record(Object.fromEntries(fields)), maybe(1, strangers, {})).map(([known, more]) => ({
    ...Object.fromEntries(
      Object.entries(known).flatMap(([name, text]) => (text === null ? [] : [[name, text]])),
    ),
    ...more,
  }));
}

/** Requests of one operation, most of them nearly right. */
export function draftOf(operation: Operation, senderCount: number): fc.Arbitrary<Draft> {
  const params = textsOf(operation.params, operation.path.split("/")[1] ?? "");
  const key = fc
    .constantFrom("a", "b", "c", "", "ä", "x".repeat(300))
    .map((text) => ({ "idempotency-key": text }));
  const type = fc
    .constantFrom("text/plain", "application/json; charset=latin1", "", "*/*")
    .map((text) => ({ "content-type": text }));
  return fc
    .record({
      sender: fc.nat(senderCount - 1),
      params: fc.record(Object.fromEntries(params)),
      query: queryOf(operation.query),
      body: operation.body ? fromSchema(operation.body, pointers) : fc.constant(undefined),
      raw: operation.body ? maybe<string | null>(1, hostileBody, null) : fc.constant(null),
      key: maybe<Record<string, string>>(2, key, {}),
      type: maybe<Record<string, string>>(1, type, {}),
    })
    .map(({ key, type, raw, ...rest }) => ({
      operation,
      ...rest,
      ...(raw === null ? {} : { raw }),
      headers: { ...key, ...type },
    }));
}

/** The draft with its pointers followed. */
export function resolved<T>(value: T, ids: ReadonlyMap<string, readonly string[]>): T;
export function resolved(value: unknown, ids: ReadonlyMap<string, readonly string[]>): unknown {
  if (typeof value === "string") return follow(value, ids);
  if (Array.isArray(value)) return value.map((one) => resolved(one, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, ids)]));
}

function follow(text: string, ids: ReadonlyMap<string, readonly string[]>): string {
  const [, seconds] = /^@now(-?\d+)$/.exec(text) ?? [];
  if (seconds !== undefined) return new Date(Date.now() + Number(seconds) * 1_000).toISOString();
  const [, table = "", place = "0"] = /^@([a-z_]+)\/(\d)$/.exec(text) ?? [];
  const known = ids.get(table) ?? [];
  return known.length > 0 ? (known[Number(place) % known.length] ?? text) : text;
}
