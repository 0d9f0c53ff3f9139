import type { z } from "zod";
import type { releaseView } from "@/lib/contracts/releases";

/** A regular release, as the API answers it. */
export type Release = z.output<typeof releaseView>;

/** What somebody wants to do about the releases. */
export type ReleaseWish = { kind: "plan" } | { kind: "edit" | "ship"; release: Release };

export const releasesKey = ["releases"] as const;
