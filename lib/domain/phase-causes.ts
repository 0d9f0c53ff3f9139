/**
 * What can enter a phase of the response or tick a step of its checklist by itself (R-INC-07), in the words of the policy
 * document. Statuses stand for themselves; `first_entry` is the first thing that a person wrote after the declaration, and
 * `stakeholders_told` the announcement of the resolution. What happens to a hotfix stands for itself: its branch is there once that step
 * is done, it is tested once its unit suites pass.
 */
export const phaseCauses = [
  "declared",
  "detected",
  "paged",
  "acknowledged",
  "assembled",
  "first_entry",
  "identified",
  "fixing",
  "monitoring",
  "cause_identified",
  "fix_developed",
  "deployed",
  "restored",
  "resolved",
  "stakeholders_told",
  "hotfix_begun",
  "hotfix_branched",
  "hotfix_revised",
  "hotfix_tested",
  "hotfix_staged",
  "hotfix_deploying",
  "hotfix_verified",
  "watch_closed",
] as const;
export type PhaseCause = (typeof phaseCauses)[number];

/** What each cause is called on screen. */
export const phaseCauseLabels: Record<PhaseCause, string> = {
  declared: "the declaration",
  detected: "the detection",
  paged: "the page going out",
  acknowledged: "the page being acknowledged",
  assembled: "the team being assembled",
  first_entry: "the first entry after the declaration",
  identified: "the status Identified",
  fixing: "the status Fixing",
  monitoring: "the status Monitoring",
  cause_identified: "the cause being identified",
  fix_developed: "the fix being developed",
  deployed: "the fix in production",
  restored: "the service being restored",
  resolved: "the resolution",
  stakeholders_told: "the announcement of the resolution",
  hotfix_begun: "a hotfix being begun",
  hotfix_branched: "its branch being created",
  hotfix_revised: "its revision being recorded",
  hotfix_tested: "its unit tests passing",
  hotfix_staged: "its deployment to staging",
  hotfix_deploying: "its deployment to production beginning",
  hotfix_verified: "its verification",
  watch_closed: "a watch being closed",
};

/** What stays true of an incident that is re-opened; everything else has to happen again. */
const lasting: readonly PhaseCause[] = [
  "declared",
  "detected",
  "paged",
  "acknowledged",
  "assembled",
  "first_entry",
];

/** Whether a cause from before a re-opening still counts after it. */
export function outlastsReopening(cause: PhaseCause): boolean {
  return lasting.includes(cause);
}

/** Whether a policy's word is one of the causes. */
export function isPhaseCause(word: string): word is PhaseCause {
  const known: readonly string[] = phaseCauses;
  return known.includes(word);
}
