import type { z } from "zod";
import type { listSectionVersions } from "@/lib/contracts/reviews";

export type VersionPage = z.output<(typeof listSectionVersions)["answer"]["schema"]>;
export type SectionVersion = VersionPage["items"][number];

/**
 * What one author saved within five minutes, as its last version, and the versions `within` that came before it, the latest first; `before` is the text
 * it began from, null where that is not known yet.
 */
export type VersionGroup = { last: SectionVersion; within: SectionVersion[]; before: string | null };

const togetherMs = 5 * 60_000;

function together(last: SectionVersion, earlier: SectionVersion): boolean {
  // A version that brings an earlier one back is something of its own.
  if (last.restores !== null || earlier.restores !== null) return false;
  const apart = Date.parse(last.at) - Date.parse(earlier.at);
  return last.by?.id === earlier.by?.id && apart <= togetherMs;
}

/** The versions, the latest first, as what a person would call changes. `whole` says that the list goes back to the first version. */
export function versionGroups(versions: readonly SectionVersion[], whole: boolean): VersionGroup[] {
  const groups: VersionGroup[] = [];
  for (const version of versions) {
    const open = groups.at(-1);
    if (open !== undefined && together(open.last, version)) {
      open.within.push(version);
      continue;
    }
    if (open !== undefined) open.before = version.body;
    groups.push({ last: version, within: [], before: null });
  }
  const first = groups.at(-1);
  if (first !== undefined && whole) first.before = "";
  return groups;
}
