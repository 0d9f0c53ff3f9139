import { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";

const current = new AsyncLocalStorage<Request>();

function request(): Request {
  const found = current.getStore();
  if (!found) throw new Error("asked for the request's headers outside of `inNextScope`");
  return found;
}

// Next gives its route handlers these two by a scope of its own, which exists only inside its server.
const nextHeaders: unknown = createRequire(import.meta.url)("next/headers");
if (typeof nextHeaders !== "object" || nextHeaders === null) throw new Error("next/headers is no module");
Reflect.set(nextHeaders, "headers", async () => request().headers);
Reflect.set(nextHeaders, "cookies", async () => ({ getAll: () => cookiesOf(request()) }));

function cookiesOf({ headers }: Request): { name: string; value: string }[] {
  return (headers.get("cookie") ?? "").split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at < 0
      ? []
      : [{ name: pair.slice(0, at).trim(), value: decodeURIComponent(pair.slice(at + 1).trim()) }];
  });
}

/** Runs a route handler with `headers()` and `cookies()` of next/headers answering for this request. */
export function inNextScope<T>(asked: Request, handle: () => Promise<T>): Promise<T> {
  return current.run(asked, handle);
}
