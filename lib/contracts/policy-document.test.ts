import { expect, test } from "vitest";
import { anyLevelTimers } from "@/lib/domain/default-policy/any-level";
import { defaultPolicy } from "@/lib/domain/default-policy/document";
import { defaultWorkflow, workflows } from "@/lib/domain/default-policy/workflows";
import { policyDocument, sentPolicy } from "./policy-document";

test("a stored policy is read as it was written", () => {
  expect(policyDocument.parse(JSON.parse(JSON.stringify(defaultPolicy)))).toEqual(defaultPolicy);
  expect(policyDocument.parse({ ...defaultPolicy, timers: [] }).timers).toEqual([]);
});

test("R-SLA-18 a policy written before there were rules of any level follows the default ones", () => {
  const { timers: _, ...earlier } = defaultPolicy;
  expect(policyDocument.parse(earlier).timers).toEqual(anyLevelTimers);
});

test("R-FIX-01, R-FIX-02 a policy written before there were workflows follows the default ones", () => {
  const { workflows: _, defaultWorkflow: __, ...earlier } = defaultPolicy;
  expect(policyDocument.parse(earlier)).toMatchObject({ workflows, defaultWorkflow });
  expect(policyDocument.parse({ ...defaultPolicy, defaultWorkflow: "trunk" }).defaultWorkflow).toBe("trunk");
});

test("R-FIX-02 a whole document that is sent has its workflows, with known keys only", () => {
  const { workflows: _, ...without } = defaultPolicy;
  expect(sentPolicy.safeParse(defaultPolicy).success).toBe(true);
  expect(sentPolicy.safeParse(without).success).toBe(false);
  const [first] = defaultPolicy.workflows;
  for (const wrong of [
    { ...first, key: "waterfall" },
    { ...first, steps: [{ key: "Push It" }] },
  ]) {
    expect(sentPolicy.safeParse({ ...defaultPolicy, workflows: [wrong] }).success).toBe(false);
  }
});
