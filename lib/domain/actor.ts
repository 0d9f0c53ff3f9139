import type { OrgRole } from "./roles";

export const tokenScopes = ["read", "write", "admin", "checks"] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** Who acts: a signed-in person, a person's API token (`scopes` set), or the product itself. */
export type Actor =
  | {
      kind: "person";
      userId: string;
      name: string;
      roles: readonly OrgRole[];
      timeZone: string;
      sessionId: string | null;
      tokenId: string | null;
      scopes: readonly TokenScope[] | null;
    }
  | { kind: "product" };
