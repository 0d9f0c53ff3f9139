import type { z } from "zod";
import type { tokenView } from "@/lib/contracts/tokens";

export type ListedToken = z.output<typeof tokenView>;

/** What somebody wants to do about their tokens. */
export type TokenWish = { kind: "make" } | { kind: "rename" | "revoke"; token: ListedToken };

export const tokensKey = ["tokens"] as const;
