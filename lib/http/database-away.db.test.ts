import { beforeAll, expect, test } from "vitest";
import { operations } from "@/lib/contracts/operations";
import { freePort } from "@/lib/db/embedded/free-port";
import { baseUrl } from "@/lib/env";
import { pathOf, problemOf, send } from "@/lib/testing/api";
import { cookieOf } from "@/lib/testing/signed-in";

const nobody = "0196a000-0000-7000-8000-000000000000";
let headers: Record<string, string>[];
beforeAll(async () => {
  process.env.DATABASE_URL = `postgresql://nobody:none@127.0.0.1:${await freePort()}/none`;
  const cookie = await cookieOf(nobody, nobody);
  headers = [{ authorization: `Bearer fb_${"x".repeat(43)}` }, { cookie, origin: baseUrl() }];
});

/** Bodies for the operations that are open to people who are not signed in, whose door asks nobody. */
const open: Record<string, unknown> = {
  "/setup": { token: "x", name: "A", email: "a@example.org", password: "correct horse battery" },
  "/password-links/use": { token: "x", password: "correct horse battery" },
};

test.each(operations)("$method $path: 503 with Retry-After while the database is away", async (operation) => {
  const body = open[operation.path];
  for (const as of operation.scope === null ? [{}] : headers) {
    const answer = await send(operation.method, pathOf(operation), {
      as,
      impatient: true,
      ...(body ? { body } : {}),
    });
    expect(answer.headers.get("retry-after")).toBe("2");
    expect(await problemOf(answer)).toMatchObject({ status: 503, rule: "database_away" });
  }
});
