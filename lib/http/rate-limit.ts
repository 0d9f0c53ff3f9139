import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { DoorError } from "./door-error";

declare global {
  // One count a process, although Next bundles this module apart from our server.
  var firebreakRequests: RateLimiterMemory | undefined;
}

/** Counts a request of a caller (a person or a token), a costly one as several; 429 with Retry-After beyond the limit of a minute. */
export async function countRequest(caller: string, cost = 1): Promise<void> {
  globalThis.firebreakRequests ??= new RateLimiterMemory({
    points: env().RATE_LIMIT_PER_MINUTE,
    duration: 60,
  });
  try {
    await globalThis.firebreakRequests.consume(caller, Math.min(cost, env().RATE_LIMIT_PER_MINUTE));
  } catch (denied) {
    if (!(denied instanceof RateLimiterRes)) throw denied;
    throw tooMany(denied.msBeforeNext);
  }
}

/** A 429 that says in whole seconds when to come back. */
export function tooMany(waitMs: number): DoorError {
  const seconds = Math.max(1, Math.ceil(waitMs / 1000));
  return new DoorError(
    { status: 429, title: "Too many requests", detail: `Try again in ${seconds} s.`, rule: "rate_limit" },
    { "retry-after": String(seconds) },
  );
}
