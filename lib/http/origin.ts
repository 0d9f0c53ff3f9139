import { ourOrigins } from "@/lib/env";
import { doorError } from "./door-error";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * The forgery check of a cookie request: on unsafe methods the Origin must be ours, and a body must not come as
 * plain text (403). Requests by token are not asked, since no browser sends a token by itself.
 */
export function demandOurOrigin(request: Request): void {
  if (safeMethods.has(request.method)) return;
  const origin = request.headers.get("origin");
  if (origin === null || !ourOrigins().includes(origin)) {
    throw doorError(403, "Forbidden", "This request did not come from Firebreak's own pages.", {
      rule: "origin",
    });
  }
  if (request.headers.get("content-type")?.toLowerCase().startsWith("text/plain")) {
    throw doorError(403, "Forbidden", "A plain-text body is not accepted from a browser.", {
      rule: "origin",
    });
  }
}
