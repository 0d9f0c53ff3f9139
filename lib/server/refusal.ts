import { type Answer, problem } from "@/lib/server/problem";

const longestTarget = 8_192;
const known = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];
const reading = ["GET", "HEAD", "OPTIONS"];

/** The methods of the answer to an unknown or unsuitable one. */
export const allowedAnywhere = known.join(", ");
const allowedOnPages = reading.join(", ");

/**
 * Why a request is refused before Next sees it, or null. Next would answer 500 to some of these: unknown methods and
 * TRACE, paths that do not decode, writes to pages (malformed multipart among them). `/api` is the one write door.
 */
export function refusalFor(method: string, target: string): Answer | null {
  if (!known.includes(method)) return methodRefusal(method);
  if (target.length > longestTarget)
    return problem(414, `The address is longer than ${longestTarget} characters.`);
  const pathname = readablePath(target);
  if (pathname === null) return problem(400, "The address cannot be read.");
  if (isApi(pathname)) return null;
  if (!reading.includes(method)) {
    return problem(405, `${method} works below /api only.`, { Allow: allowedOnPages });
  }
  return method === "OPTIONS" ? { status: 204, headers: { Allow: allowedOnPages }, body: "" } : null;
}

/** The answer to a method that nothing here knows. */
export function methodRefusal(method: string): Answer {
  return problem(405, `The method ${method} is not known here.`, { Allow: allowedAnywhere });
}

/** Whether a decoded path belongs to the API. */
export function isApi(pathname: string): boolean {
  return pathname === "/api" || pathname.startsWith("/api/");
}

/** The decoded path of a request target; null when it is no path, does not decode, or hides a NUL anywhere. */
export function readablePath(target: string): string | null {
  // Only printable ASCII may stand in a request line; the parser lets bytes beyond it through.
  if (!/^\/[\x21-\x7e]*$/.test(target) || /%00/.test(target)) return null;
  try {
    return decodeURIComponent(target.split(/[?#]/, 1)[0] ?? "");
  } catch {
    return null;
  }
}
