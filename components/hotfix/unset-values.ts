import { type Placeholder, placeholders } from "@/lib/domain/hotfix-workflow";
import { isFillable } from "@/lib/domain/placeholder-value";
import type { HotfixCommand, HotfixView } from "./hotfix-view";

/** What a person types so that a command can be filled in. */
export type ValueField = {
  name: Placeholder;
  label: string;
  hint: string;
};

/** What follows from another value: that one is asked for instead. */
const derivedFrom: Partial<Record<Placeholder, Placeholder>> = {
  version: "currentVersion",
  tag: "currentVersion",
  versionMessage: "currentVersion",
};

const labels: Record<Placeholder, string> = {
  branch: "Branch",
  slug: "Short name",
  title: "Title",
  currentVersion: "Version in production now",
  version: "Next version",
  tag: "Tag",
  commitMessage: "Commit message",
  versionMessage: "Message of the version's commit",
  tagMessage: "Message of the tag",
  pullRequestTitle: "Title of the pull request",
  repository: "Repository",
  flag: "Feature flag",
  flagEndpoint: "Address of the flag service",
  mergeCommit: "Commit on main that brought the fix",
  deployment: "Name of the deployment",
  listenerArn: "Listener of the load balancer",
  previousTargetGroupArn: "Target group before",
};

const hints: Partial<Record<Placeholder, string>> = {
  currentVersion: "Such as 1.2.3 or v1.2.3. The next version and its tag follow from it.",
  repository: "Such as team/shop, without spaces.",
  flag: "Letters, digits, dots, hyphens and underscores.",
  flagEndpoint: "It begins with https:// and has no spaces or brackets.",
  mergeCommit: "7 to 64 hexadecimal digits: git log -1 on main shows it.",
  deployment: "As kubectl get deployments shows it.",
  listenerArn: "It begins with arn:",
  previousTargetGroupArn: "It begins with arn:",
};

/** What nobody can know before the fix is merged. */
const knownByMerge: readonly Placeholder[] = ["mergeCommit"];

/** What must be typed before these commands can be copied, each value once; before the merge without what only it makes known. */
export function valueFields(commands: readonly HotfixCommand[], merged: boolean): ValueField[] {
  const names = commands.flatMap(({ unset }) =>
    unset.flatMap((word) => placeholders.find((name) => name === word) ?? []),
  );
  return [...new Set(names.map((name) => derivedFrom[name] ?? name))]
    .filter((name) => merged || !knownByMerge.includes(name))
    .map((name) => ({ name, label: labels[name], hint: hints[name] ?? "As the command needs it." }));
}

/** Whether something in these commands becomes known only when the fix is merged. */
export function waitsForMerge(commands: readonly HotfixCommand[]): boolean {
  return commands.some(({ unset }) => knownByMerge.some((name) => unset.includes(name)));
}

/** What a placeholder is called on screen; the word itself where it is none of ours. */
export function valueLabel(word: string): string {
  const name = placeholders.find((known) => known === word);
  return name === undefined ? word : labels[name];
}

/** Why a value cannot stand in a command; null where it can. */
export function valueProblem({ name, hint }: ValueField, value: string): string | null {
  if (value.trim() === "") return "Fill this in.";
  return isFillable(name, value.trim()) ? null : `This cannot stand in a command. ${hint}`;
}

/** The change to the hotfix that these values make: some belong to it, the others to its commands alone. */
export function valuesPatch(values: Partial<Record<Placeholder, string>>) {
  const { currentVersion, repository, flag, title, ...facts } = values;
  return {
    ...(currentVersion === undefined ? {} : { currentVersion }),
    ...(repository === undefined ? {} : { repository }),
    ...(flag === undefined ? {} : { flag }),
    ...(title === undefined ? {} : { title }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  };
}

/** What the commands of a hotfix are filled in with, as far as its view tells. */
export function knownValues(view: HotfixView): Partial<Record<Placeholder, string | null>> {
  const { title, branch, tag, currentVersion, nextVersion, flag, repository, workflow, revision } = view;
  const squashed = workflow === "trunk" ? { mergeCommit: revision?.commit ?? null } : {};
  return {
    title,
    branch,
    tag,
    currentVersion,
    version: nextVersion,
    flag,
    repository,
    ...squashed,
    ...view.facts,
  };
}
