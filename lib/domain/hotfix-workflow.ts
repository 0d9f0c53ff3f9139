import { templateParts } from "./command-template";
import { shellWord } from "./placeholder-value";

/** The four ways to make and ship a hotfix (R-FIX-01). */
export const workflowKeys = ["git_flow", "github_flow", "trunk", "feature_flag"] as const;
export type WorkflowKey = (typeof workflowKeys)[number];

export type WorkflowStep = {
  /** Stable and unique within its workflow: small letters, digits, underscores, 60 at most. */
  key: string;
  purpose: string;
  /** What a person does beyond the commands. */
  detail: string[];
  /** Shell lines with `{placeholders}`, each one command, in the order in which they are run. */
  commands: string[];
  /** What one sees when it worked. */
  expected: string;
  /** One sentence on what the commands do that cannot be taken back; null where everything can. */
  irreversible: string | null;
  /** Doing it changes production: locked until the gate opens (R-FIX-02). */
  production: boolean;
};

export type Workflow = {
  key: WorkflowKey;
  label: string;
  description: string;
  smallFixesOnly: boolean;
  steps: WorkflowStep[];
};

/** What a command of a workflow or of a rollback may leave open. */
export const placeholders = [
  "branch",
  "slug",
  "title",
  "currentVersion",
  "version",
  "tag",
  "commitMessage",
  "versionMessage",
  "tagMessage",
  "pullRequestTitle",
  "repository",
  "flag",
  "flagEndpoint",
  "mergeCommit",
  "deployment",
  "listenerArn",
  "previousTargetGroupArn",
] as const;
export type Placeholder = (typeof placeholders)[number];

/** What is known of one hotfix, by placeholder: plain text, not yet quoted. */
export type CommandFacts = Partial<Record<Placeholder, string | null>>;

/** A command as it is shown and copied; what is not known still stands in it as `{name}` and is named in `unset`, each once. */
export type FilledCommand = { text: string; unset: Placeholder[] };

export type FilledStep = Omit<WorkflowStep, "commands"> & { commands: FilledCommand[] };

/**
 * Fills a command in for one hotfix (R-FIX-02). Each value becomes part of one argument of a POSIX shell and nothing else, whatever
 * it holds: it is quoted where needed, loses control characters, and never begins an option. A name that is not of the form
 * of its kind (a branch, a version, a commit) is not filled in, nor is any value where the command would undo its quotes.
 */
export function fillCommand(template: string, facts: CommandFacts): FilledCommand {
  const unset = new Set<Placeholder>();
  const words = templateParts(template).map((part) => {
    const name = placeholders.find((known) => known === part.placeholder);
    if (name === undefined) return part.text;
    const word = part.safe ? shellWord(name, facts[name] ?? "") : null;
    if (word === null) unset.add(name);
    return word ?? part.text;
  });
  return { text: words.join(""), unset: [...unset] };
}

/** The steps of a workflow with their commands filled in for one hotfix, in their order (R-FIX-02). */
export function fillSteps(workflow: Workflow, facts: CommandFacts): FilledStep[] {
  return workflow.steps.map((step) => ({
    ...step,
    commands: step.commands.map((command) => fillCommand(command, facts)),
  }));
}
