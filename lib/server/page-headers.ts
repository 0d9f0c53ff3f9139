import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pagePolicy } from "@/lib/server/security-headers";

/**
 * Gives a page its own nonce: Next reads it from the request's policy header and puts it on the scripts and styles that it writes; pages
 * find it as `x-nonce`, and as `x-firebreak-path` where to come back to after signing in. Who may see what is decided in handlers and
 * queries, never here. Done in our server, because a proxy of Next costs every page about a tenth of its time.
 */
export function settlePage(request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce, process.env.NODE_ENV === "development");
  request.headers["x-nonce"] = nonce;
  request.headers["x-firebreak-path"] = addressOf(request.url ?? "/");
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
}

/** The address in the browser's bar: what the router adds to its own requests is no part of it. */
function addressOf(target: string): string {
  const [pathname = "/", query = ""] = target.split("?", 2);
  const parameters = new URLSearchParams(query);
  parameters.delete("_rsc");
  return parameters.size === 0 ? pathname : `${pathname}?${parameters}`;
}
