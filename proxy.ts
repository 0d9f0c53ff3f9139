import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { baseUrl } from "@/lib/env";
import { pagePolicy, securityHeaders } from "@/lib/server/security-headers";

const dev = process.env.NODE_ENV === "development";

/**
 * Gives every page its own nonce: Next reads it from the request's policy header and puts it on the scripts and styles
 * that it writes; pages find it as `x-nonce`. Who may see what is decided in handlers and queries, never here.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce, dev);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Where to come back to after signing in.
  headers.set("x-firebreak-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(securityHeaders(baseUrl().startsWith("https:")))) {
    response.headers.set(name, value);
  }
  return response;
}

/** Pages. Data (`/api`, probes) and files get their headers from our server, without the detour through here. */
export const config = {
  matcher: ["/((?!api/(?!docs)|_next/|healthz|readyz|metrics|favicon|icon|apple-icon|robots).*)"],
};
