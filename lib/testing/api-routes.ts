import { readdirSync } from "node:fs";
import path from "node:path";
import type { Method } from "@/lib/contracts/operation";
import type { Handler } from "@/lib/http/route";

type Params = Record<string, string | string[]>;
type Place = { pattern: readonly string[]; file: string };

const root = path.resolve("app/api/v1");

/** Every route file below /api/v1, the most specific pattern first, as Next would choose among them. */
const places: readonly Place[] = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /^route\.tsx?$/.test(path.basename(file)))
  .map((file) => ({
    pattern: path
      .dirname(file)
      .split(path.sep)
      .filter((part) => part !== "."),
    file: path.join(root, file),
  }))
  .sort((a, b) => rank(a).localeCompare(rank(b)));

function rank({ pattern }: Place): string {
  return pattern.map((part) => (part.startsWith("[...") ? "2" : part.startsWith("[") ? "1" : "0")).join("");
}

/** The patterns of all routes, `{name}` for parameters; what catches the rest is left out. */
export const routePatterns: readonly string[] = places
  .filter(({ pattern }) => !pattern.some((part) => part.startsWith("[...")))
  .map(({ pattern }) => `/${pattern.map((part) => part.replace(/^\[(.+)\]$/, "{$1}")).join("/")}`);

/** The handler of a path below /api/v1, and the parameters that the path gives it. */
export async function handlerOf(
  method: Method,
  pathname: string,
): Promise<{ handler: Handler; params: Params }> {
  const segments = pathname.split("/").filter((segment) => segment !== "");
  for (const { pattern, file } of places) {
    const params = match(pattern, segments);
    if (!params) continue;
    const loaded: unknown = await import(/* @vite-ignore */ file);
    const handler: unknown =
      typeof loaded === "object" && loaded !== null ? Reflect.get(loaded, method) : null;
    if (!isHandler(handler)) throw new Error(`${file} exports no ${method}`);
    return { handler, params };
  }
  throw new Error(`no route for ${pathname}`);
}

function isHandler(value: unknown): value is Handler {
  return typeof value === "function";
}

function match(pattern: readonly string[], segments: readonly string[]): Params | null {
  const params: Params = {};
  for (const [i, part] of pattern.entries()) {
    const rest = /^\[\.\.\.(.+)\]$/.exec(part)?.[1];
    if (rest) return segments.length > i ? { ...params, [rest]: segments.slice(i) } : null;
    const segment = segments[i];
    if (segment === undefined) return null;
    const name = /^\[(.+)\]$/.exec(part)?.[1];
    if (name) params[name] = decodeURIComponent(segment);
    else if (part !== segment) return null;
  }
  return pattern.length === segments.length ? params : null;
}
