import { expect, test } from "vitest";
import { anyLevelTimers } from "@/lib/domain/default-policy/any-level";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import { policyDocument } from "./policy-document";

test("a stored policy is read as it was written", () => {
  expect(policyDocument.parse(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual(defaultPolicy);
  expect(policyDocument.parse({ ...defaultPolicy, timers: [] }).timers).toEqual([]);
});

test("R-SLA-18 a policy written before there were rules of any level follows the default ones", () => {
  const { timers: _, ...earlier } = defaultPolicy;
  expect(policyDocument.parse(earlier).timers).toEqual(anyLevelTimers);
});
