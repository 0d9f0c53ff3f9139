import { NextRequest } from "next/server";
import { afterEach, describe, expect, test, vi } from "vitest";
import { pagePolicy, securityHeaders } from "@/lib/server/security-headers";
import { proxy } from "@/proxy";

afterEach(() => vi.unstubAllEnvs());

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

  test("every request has its own nonce, on the answer and on the request that Next renders from", () => {
    const policies = [1, 2].map(() => proxy(new NextRequest("http://localhost:3000/")));
    const [one, two] = policies.map((answer) => answer.headers.get("content-security-policy"));
    expect(one).not.toBe(two);
    expect(policies[0]?.headers.get("x-middleware-request-content-security-policy")).toBe(one);
    const nonce = policies[0]?.headers.get("x-middleware-request-x-nonce") ?? "";
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(one).toContain(`'nonce-${nonce}'`);
  });

  test("a nonce that the client sends is not used", () => {
    const answer = proxy(new NextRequest("http://localhost:3000/", { headers: { "x-nonce": "chosen" } }));
    expect(answer.headers.get("content-security-policy")).not.toContain("chosen");
  });
});

describe("the other headers", () => {
  test("are on every page", () => {
    const { headers } = proxy(new NextRequest("http://localhost:3000/"));
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
  });

  test("HSTS is sent only where the product is reached by https", () => {
    expect(securityHeaders(false)).not.toHaveProperty("Strict-Transport-Security");
    vi.stubEnv("FIREBREAK_URL", "https://fire.example.org");
    const { headers } = proxy(new NextRequest("http://localhost:3000/"));
    expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d+/);
  });
});
