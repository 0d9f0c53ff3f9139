import type { PhasesProgress } from "./phase-progress";

/** `by` leaves time for the longest deployment, `atTheLatest` for the shortest one. */
export type LatestDeploymentStart = { phase: string; by: Date; atTheLatest: Date; dueAt: Date };

const deploymentKey = "deployment";

/**
 * The latest moments at which deployment must start to make the deadline of the fix (policy section 9): null without an open
 * deadline, and once the deployment has begun or the incident is over.
 */
export function latestDeploymentStart(
  { phases, current }: PhasesProgress,
  fixDueAt: Date | null,
): LatestDeploymentStart | null {
  const deployment = phases.find(({ key }) => key === deploymentKey);
  if (fixDueAt === null || current === null || deployment === undefined) return null;
  const { target, verdict } = deployment;
  // Passed over by a status that ran ahead, it still has to begin while the fix is owed.
  if (verdict !== "not_begun" && verdict !== "skipped") return null;
  if (target.kind !== "length") return null;
  const before = (length: number) => new Date(fixDueAt.getTime() - length);
  return {
    phase: deployment.key,
    by: before(target.toMs),
    atTheLatest: before(target.fromMs),
    dueAt: fixDueAt,
  };
}
