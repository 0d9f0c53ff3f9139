import type { Workflow, WorkflowKey } from "../hotfix-workflow";
import { featureFlag } from "./workflow-feature-flag";
import { gitFlow } from "./workflow-git-flow";
import { githubFlow } from "./workflow-github-flow";
import { trunk } from "./workflow-trunk";

/** The workflows that a hotfix may follow (R-FIX-02), as data that administrators may change. */
export const workflows: Workflow[] = [gitFlow, githubFlow, trunk, featureFlag];

/** The workflow that a new hotfix follows unless another one is chosen (R-FIX-01). */
export const defaultWorkflow: WorkflowKey = "git_flow";
