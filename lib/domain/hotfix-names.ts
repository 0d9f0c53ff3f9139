import inc from "semver/functions/inc.js";
import parse from "semver/functions/parse.js";
import type { CommandFacts, Placeholder, WorkflowKey } from "./hotfix-workflow";
import { oneLine } from "./placeholder-value";
import { isRefusal, type Refusal, refuse } from "./refusal";
import { slugOf } from "./slug";

const longestSlug = 50;

/** What hotfixes of a workflow do not have: trunk commits to main itself, a flag is switched without any commit. */
const absent: Partial<Record<WorkflowKey, readonly Placeholder[]>> = {
  trunk: ["branch"],
  feature_flag: [
    ...(["branch", "currentVersion", "version", "tag", "commitMessage"] as const),
    ...(["versionMessage", "tagMessage", "pullRequestTitle"] as const),
  ],
};

/** Whether hotfixes of a workflow have what a placeholder stands for, or may come to have it. */
export function isPlaceholderOf(workflow: WorkflowKey, placeholder: Placeholder): boolean {
  return absent[workflow]?.includes(placeholder) !== true;
}

/** What a hotfix is known by, as far as its commands need it. */
export type HotfixNaming = {
  title: string;
  workflow: WorkflowKey;
  currentVersion: string | null;
  flag: string | null;
  repository: string | null;
};

/**
 * What the commands of a hotfix are filled in with (R-FIX-02): names made of its title, and the next version where the current
 * one is valid. Null for what its workflow does not have; what only becomes known later (the merge, the address
 * of the flag service, what a rollback touches) is not among them.
 */
export function hotfixFacts(hotfix: HotfixNaming): CommandFacts {
  const title = oneLine(hotfix.title);
  const slug = hotfixSlug(title);
  const current = hotfix.currentVersion?.trim() ?? "";
  const next = nextPatch(current);
  const version = isRefusal(next) ? null : next;
  const tag = version === null ? null : `v${version.replace(/^v/, "")}`;
  const facts: CommandFacts = {
    title,
    slug,
    branch: `hotfix/${slug}`,
    currentVersion: version === null ? null : current,
    version,
    tag,
    commitMessage: `fix: ${inSentence(title)}`,
    versionMessage: version === null ? null : `chore: bump version to ${version}`,
    tagMessage: `Hotfix: ${title}`,
    pullRequestTitle: `HOTFIX: ${title}`,
    flag: hotfix.flag,
    repository: hotfix.repository,
  };
  for (const name of absent[hotfix.workflow] ?? []) facts[name] = null;
  return facts;
}

/**
 * The version after the given one: its patch number is one higher, a leading `v` stays, build metadata is dropped (R-FIX-03). Refused
 * as invalid where it is no semantic version, and for a pre-release, whose next version is the release that it precedes
 * and no hotfix.
 */
export function nextPatch(version: string): string | Refusal {
  const text = version.trim();
  const current = parse(text);
  if (current !== null && current.prerelease.length > 0) {
    return refusedVersion("is a pre-release: name the released version that the hotfix goes onto");
  }
  const next = current === null ? null : parse(inc(current, "patch"));
  if (next === null) return refusedVersion("must be a version such as 1.2.3 or v1.2.3");
  return text.startsWith("v") ? `v${next.version}` : next.version;
}

function refusedVersion(message: string): Refusal {
  return refuse("invalid", "R-FIX-03", `currentVersion ${message}.`, {
    errors: [{ path: "currentVersion", message }],
  });
}

/** Words of the title joined by hyphens; where none is of the Latin script, a name that differs from title to title. */
function hotfixSlug(title: string): string {
  const slug = slugOf(title).slice(0, longestSlug).replace(/-$/, "");
  return slug === "" ? `fix-${fingerprint(title)}` : slug;
}

/** Seven letters and digits at most that follow from a text (FNV-1a). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** A title as it goes on after a colon: its first letter small, unless it begins with an abbreviation such as API. */
function inSentence(title: string): string {
  return title.replace(/^\p{Lu}(?=\p{Ll}|\s|$)/u, (letter) => letter.toLowerCase());
}
