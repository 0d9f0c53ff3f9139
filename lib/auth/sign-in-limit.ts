import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { tooMany } from "@/lib/http/rate-limit";

const month = 30 * 24 * 3_600_000;
let limiter: RateLimiterPrisma | undefined;

/**
 * Counts one attempt to sign in: ten a minute an address, and ten a minute an account. An address from which the
 * account signed in during the last 30 days is not held back by what strangers do to the account.
 */
export async function countSignIn(email: string, address: string, now: Date): Promise<void> {
  limiter ??= new RateLimiterPrisma({
    storeClient: db(),
    tableName: "signInLimit",
    points: env().SIGN_IN_LIMIT_PER_MINUTE,
    duration: 60,
    clearExpiredByTimeout: false,
  });
  const known = await db().session.findFirst({
    where: { address, createdAt: { gt: new Date(now.getTime() - month) }, user: { email } },
    select: { id: true },
  });
  try {
    await limiter.consume(`address:${address}`);
    if (!known) await limiter.consume(`account:${email}`);
  } catch (denied) {
    if (!(denied instanceof RateLimiterRes)) throw denied;
    throw tooMany(denied.msBeforeNext);
  }
}
