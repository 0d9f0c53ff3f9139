import { expect, test } from "vitest";
import type { Actor } from "./actor";
import { passwordOwner } from "./own-password";

const signedIn: Actor = {
  kind: "person",
  userId: "ada",
  name: "Ada",
  roles: ["admin"],
  timeZone: "UTC",
  sessionId: "here",
  tokenId: null,
  scopes: null,
};

test("a password is changed by its owner in a signed-in browser, never by a token or by the product", () => {
  expect(passwordOwner(signedIn)).toEqual({ userId: "ada", sessionId: "here" });
  const byToken: Actor = { ...signedIn, sessionId: null, tokenId: "ci", scopes: ["admin"] };
  for (const actor of [byToken, { ...byToken, sessionId: "here" }, { kind: "product" } as const]) {
    expect(passwordOwner(actor)).toMatchObject({ kind: "forbidden", rule: "session_only" });
  }
});
