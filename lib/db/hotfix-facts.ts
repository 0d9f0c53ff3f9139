import { z } from "zod";
import { hotfixFacts } from "@/lib/domain/hotfix-names";
import { type CommandFacts, placeholders, type Workflow } from "@/lib/domain/hotfix-workflow";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { refuse } from "@/lib/domain/refusal";
import type { HotfixRows } from "./hotfix-record";
import { Refused } from "./refused";
import { asWorkflow } from "./row-words";

const stored = z.partialRecord(z.enum(placeholders), z.string());

/** What people filled in of the commands themselves, by placeholder. */
export function ownFacts({
  facts,
}: Pick<HotfixRows, "facts">): Partial<Record<(typeof placeholders)[number], string>> {
  return stored.parse(facts);
}

/** What the commands of a hotfix are filled in with: what follows from it, and over that what people said (R-FIX-02). */
export function commandFacts(rows: HotfixRows): CommandFacts {
  const derived = hotfixFacts({ ...rows, workflow: asWorkflow(rows.workflow) });
  const commit = rows.revisions.find(({ id }) => id === rows.revisionId)?.commit ?? null;
  const squashed = rows.workflow === "trunk" ? { mergeCommit: commit } : {};
  return { ...derived, ...squashed, ...ownFacts(rows) };
}

/** The steps of a workflow by the policy of the incident (R-FIX-02); refused where that policy has no such workflow. */
export function workflowOf({ workflows }: Pick<ResponsePolicy, "workflows">, key: string): Workflow {
  const workflow = workflows.find((candidate) => candidate.key === key);
  if (workflow !== undefined) return workflow;
  const message = "is none of the workflows of this incident's policy";
  throw new Refused(
    refuse("invalid", "R-FIX-01", `workflow ${message}.`, { errors: [{ path: "workflow", message }] }),
  );
}
