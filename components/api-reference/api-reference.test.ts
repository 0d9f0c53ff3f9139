import { describe, expect, test } from "vitest";
import { z } from "zod";
import { operations, streams } from "@/lib/contracts/operations";
import { curlCommand } from "./curl-command";
import { anchorOf, operationGroups } from "./operation-groups";
import { fieldsOf } from "./schema-words";

describe("the contract to read", () => {
  test("holds every operation once, each under a name of its own", () => {
    const shown = operationGroups.flatMap((group) => group.operations);
    expect(new Set(shown)).toEqual(new Set([...operations, ...streams]));
    const anchors = [...shown.map(anchorOf), ...operationGroups.map(({ key }) => key)];
    expect(new Set(anchors).size).toBe(anchors.length);
  });

  test("says in words what a field may hold, and where it stands", () => {
    const body = z.strictObject({
      severity: z.enum(["P0", "P1"]),
      title: z.string().max(1_200).optional(),
      errors: z.array(z.object({ path: z.string(), at: z.iso.datetime().nullable() })),
      share: z.number().int().min(0).max(100).describe("In percent"),
    });
    expect(fieldsOf(body, "input")).toEqual([
      { path: "severity", words: "one of P0, P1", required: true, note: null },
      { path: "title", words: "text of up to 1,200 characters", required: false, note: null },
      { path: "errors", words: "list of object", required: true, note: null },
      { path: "errors[].path", words: "text", required: true, note: null },
      { path: "errors[].at", words: "time, ISO-8601 or null", required: true, note: null },
      { path: "share", words: "whole number from 0 to 100", required: true, note: "In percent" },
    ]);
  });

  test("no operation that takes something is without a word about it", () => {
    for (const { method, path, body, bodyOptional, query } of [...operations, ...streams]) {
      if (body && !bodyOptional)
        expect([method, path, fieldsOf(body, "input").length > 0]).toEqual([method, path, true]);
      if (query) expect([method, path, fieldsOf(query, "input").length > 0]).toEqual([method, path, true]);
    }
  });

  test.each(operations)("$method $path is called with the fields that must be there", (operation) => {
    const command = curlCommand(operation);
    const body = /-d '(.*)'$/s.exec(command)?.[1];
    if (!operation.body) return expect(body).toBeUndefined();
    const needed = fieldsOf(operation.body, "input").filter(
      ({ path, required }) => required && !/[.[]/.test(path),
    );
    expect(Object.keys(JSON.parse(body ?? "null"))).toEqual(
      expect.arrayContaining(needed.map(({ path }) => path)),
    );
  });
});
