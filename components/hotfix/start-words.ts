import { hotfixFacts, nextPatch } from "@/lib/domain/hotfix-names";
import type { Workflow, WorkflowKey } from "@/lib/domain/hotfix-workflow";
import { isRefusal } from "@/lib/domain/refusal";

const ofVersion = ["currentVersion", "version", "tag", "versionMessage"];

function mentions({ steps }: Workflow, names: readonly string[]): boolean {
  return steps.some(({ commands }) =>
    commands.some((command) => names.some((name) => command.includes(`{${name}}`))),
  );
}

/** What the commands of a workflow need to know from the beginning. */
export function startNeeds(workflow: Workflow): { version: boolean; flag: boolean } {
  return {
    version: workflow.key !== "feature_flag" && mentions(workflow, ofVersion),
    flag: mentions(workflow, ["flag"]),
  };
}

/** What follows from the version in production (R-FIX-03): the next one and its tag, or what is wrong with it. */
export function versionEcho(currentVersion: string, workflow: WorkflowKey) {
  const next = nextPatch(currentVersion);
  if (isRefusal(next)) {
    return { problem: `The version ${next.errors?.[0]?.message ?? "cannot be read"}.` };
  }
  const naming = { title: "", workflow, currentVersion, flag: null, repository: null };
  const { tag } = hotfixFacts(naming);
  return { next, tag: tag ?? null };
}
