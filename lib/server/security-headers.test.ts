import { describe, expect, test } from "vitest";
import { pagePolicy } from "@/lib/server/security-headers";

function directive(policy: string, name: string): string {
  return policy.split("; ").find((part) => part.startsWith(`${name} `)) ?? "";
}

describe("the policy of pages", () => {
  test("scripts run by nonce only: nothing inline, nothing evaluated, no plug-ins, no base, no frame", () => {
    const policy = pagePolicy("n0nce", false);
    expect(directive(policy, "script-src")).toBe("script-src 'self' 'nonce-n0nce' 'strict-dynamic'");
    expect(directive(policy, "style-src")).toBe("style-src 'self' 'nonce-n0nce'");
    expect(policy).not.toContain("unsafe-eval");
    for (const closed of [
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]) {
      expect(policy).toContain(closed);
    }
  });
});
