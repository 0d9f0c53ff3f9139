import { expect, test } from "vitest";
import type { Actor, TokenScope } from "./actor";
import type { OrgRole } from "./roles";
import { tokenGrant } from "./token-grant";

const now = new Date("2026-01-15T15:00:00Z");
const day = 24 * 3_600_000;

function person(roles: OrgRole[], scopes: TokenScope[] | null = null): Extract<Actor, { kind: "person" }> {
  return {
    kind: "person",
    userId: "u",
    name: "U",
    roles,
    timeZone: "UTC",
    sessionId: null,
    tokenId: null,
    scopes,
  };
}

test("a token runs out after 90 days unless said otherwise, and after a year at most", () => {
  expect(tokenGrant(person([]), { scopes: ["read"] }, now)).toEqual({
    expiresAt: new Date(now.getTime() + 90 * day),
  });
  const tooLong = { scopes: ["read" as const], expiresAt: new Date(now.getTime() + 366 * day) };
  expect(tokenGrant(person([]), tooLong, now)).toMatchObject({ kind: "invalid" });
  expect(tokenGrant(person([]), { scopes: ["read"], expiresAt: now }, now)).toMatchObject({
    kind: "invalid",
  });
});

test("a token exceeds neither its owner nor the token that makes it", () => {
  expect(tokenGrant(person(["responder"]), { scopes: ["admin"] }, now)).toMatchObject({ kind: "forbidden" });
  expect(tokenGrant(person(["admin"]), { scopes: ["admin"] }, now)).toHaveProperty("expiresAt");
  expect(tokenGrant(person(["admin"], ["write"]), { scopes: ["admin"] }, now)).toMatchObject({
    kind: "forbidden",
  });
  expect(tokenGrant(person(["admin"], ["checks"]), { scopes: ["read"] }, now)).toMatchObject({
    kind: "forbidden",
  });
});
