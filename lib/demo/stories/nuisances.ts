import type { Nuisance } from "../story";
import { mendedAtOnce } from "./mended-at-once";
import { waitedForARelease } from "./waited-for-a-release";

/** Every P2. */
export const nuisances: readonly Nuisance[] = [...mendedAtOnce, ...waitedForARelease];
