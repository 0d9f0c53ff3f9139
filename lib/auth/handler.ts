import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { z } from "zod";
import { clock } from "@/lib/clock";
import { baseUrl, ourOrigins } from "@/lib/env";
import { demandCleanText } from "@/lib/http/clean-text";
import { clientAddress } from "@/lib/http/client-address";
import { DoorError, doorError } from "@/lib/http/door-error";
import { errorAnswer } from "@/lib/http/error-answer";
import { problem } from "@/lib/http/problem";
import { demandOurCallback, demandOurCallbackCookie } from "./callback-url";
import { authOptions } from "./options";
import { countSignIn } from "./sign-in-limit";

/** What next-auth answers for us, and by which methods; its own pages are not among it. */
const actions = new Map([
  ["csrf", ["GET"]],
  ["session", ["GET"]],
  ["providers", ["GET"]],
  ["signin", ["GET", "POST"]],
  ["signout", ["GET", "POST"]],
  ["callback", ["POST"]],
]);
const limitBytes = 20_000;

/**
 * next-auth behind our door: it answers 500 to bodies, paths and callback addresses that it cannot read, so those are
 * refused first, and attempts to sign in are counted (quality.md, Security).
 */
export async function authHandler(request: NextRequest, path: string[]): Promise<Response> {
  try {
    const [action, provider] = path;
    const possible = action === undefined || path.length > 2 ? undefined : actions.get(action);
    if (!possible || (provider !== undefined && provider !== "credentials")) {
      throw doorError(404, "Not found", "There is nothing at this address.");
    }
    if (!possible.includes(request.method)) {
      const allow = possible.join(", ");
      return problem(
        { status: 405, title: "Method not allowed", detail: `${allow} is possible here.` },
        { allow },
      );
    }
    const query = Object.fromEntries(request.nextUrl.searchParams);
    demandCleanText(query);
    demandOurCallback(query.callbackUrl);
    demandOurCallbackCookie(request);
    const forward = request.method === "POST" ? await checkedPost(request, path) : request;
    return await nextAuth(forward, path);
  } catch (error) {
    if (error instanceof DoorError && error.problem.status === 429) return throttled(error);
    return errorAnswer(error, request);
  }
}

async function nextAuth(request: NextRequest, path: string[]): Promise<Response> {
  const failures: unknown[] = [];
  process.env.NEXTAUTH_URL = baseUrl();
  const options = authOptions((error) => failures.push(error));
  const answer: unknown = await NextAuth(request, { params: { nextauth: path } }, options);
  if (failures.length > 0) throw failures[0];
  if (!(answer instanceof Response)) throw new Error("next-auth gave no response");
  return answer;
}

async function checkedPost(request: NextRequest, path: string[]): Promise<NextRequest> {
  const origin = request.headers.get("origin");
  if (origin !== null && !ourOrigins().includes(origin)) {
    throw doorError(403, "Forbidden", "This request did not come from Firebreak's own pages.", {
      rule: "origin",
    });
  }
  const fields = await formFields(request);
  demandOurCallback(fields.callbackUrl);
  if (path[0] === "callback") {
    const email = fields.email?.trim().toLowerCase() ?? "";
    await countSignIn(email, clientAddress(request), clock.now());
  }
  return new NextRequest(request.url, {
    method: "POST",
    headers: { ...Object.fromEntries(request.headers), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(fields).toString(),
  });
}

async function formFields(request: NextRequest): Promise<Record<string, string>> {
  const bytes = Buffer.from(await request.arrayBuffer());
  if (bytes.length > limitBytes) throw doorError(413, "Too large", "The form is too large.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw doorError(400, "Unreadable", "The form is not valid UTF-8.");
  }
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  const fields =
    mediaType === "application/json" ? jsonFields(text) : Object.fromEntries(new URLSearchParams(text));
  demandCleanText(fields);
  return fields;
}

function jsonFields(text: string): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    throw doorError(400, "Unreadable", "The body is not a JSON object of texts.");
  }
}

/** next-auth's browser client reads the error from an address in the body. */
function throttled(error: DoorError): Response {
  const body = {
    ...error.problem,
    type: "urn:firebreak:rate_limit",
    url: `${baseUrl()}/sign-in?error=Throttled`,
  };
  return Response.json(body, {
    status: 429,
    headers: { ...error.headers, "content-type": "application/problem+json" },
  });
}
