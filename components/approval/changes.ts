import { hotfixStateLabels, isUnderWay } from "@/lib/domain/hotfix-words";
import { counted } from "@/lib/domain/scope-words";
import { type ApproveRevision, type ApproveView, revisionWords } from "./approve-view";
import { type EarlierWord, openWarnings, saidWords } from "./standing";

type Severity = ApproveView["incident"]["severity"];

/** What stood before, as far as it is still known: its revision, what became of the viewer's word on it, and what is new after it, in words. */
export type Before = {
  revision: ApproveRevision | null;
  about: string;
  changes: (after: ApproveView) => string[];
};

function revisionChange(old: ApproveRevision | null, { revision: fresh }: ApproveView): string[] {
  if (fresh === null || old?.id === fresh.id) return [];
  const replaced = old === null ? "" : `, in place of revision ${old.number} (${revisionWords(old)})`;
  return [`Revision ${fresh.number} (${revisionWords(fresh)}) was recorded${replaced}.`];
}

function severityChange(old: Severity, after: ApproveView): string[] {
  const fresh = after.incident.severity;
  if (old === fresh) return [];
  const labels = after.approvals.map(({ label }) => label);
  const asked = `${labels.join(" and ")} ${labels.length === 1 ? "is" : "are"} asked`;
  return [`The severity changed from ${old} to ${fresh}: ${asked}, and decisions begin anew.`];
}

/** Warnings that came, and those that a new revision asks anew. */
function warningChanges(before: ApproveView, after: ApproveView): string[] {
  const known = new Map(before.warnings.map((warning) => [warning.key, warning]));
  return openWarnings(after).flatMap(({ key, message }) => {
    const old = known.get(key);
    if (old === undefined || old.message !== message) return [`New warning: ${message}`];
    return old.answer === null ? [] : [`To be answered again: ${message}`];
  });
}

/** Checks whose result is worse than it was; those of an earlier revision are only counted. */
function checkChanges(before: ApproveView, after: ApproveView): string[] {
  const known = new Map(before.checks.map((check) => [check.key, check]));
  const worse = after.checks.flatMap(({ key, label, result }) => {
    const old = known.get(key)?.result ?? null;
    if (result === "failed" && old !== "failed") return [`Failed since: ${label}`];
    return result === "skipped" && old === "passed" ? [`Skipped since: ${label}`] : [];
  });
  return [...worse, ...(staleChecks(after) > staleChecks(before) ? staleWords(after) : [])];
}

function staleChecks({ checks }: ApproveView): number {
  return checks.filter(({ earlier }) => earlier).length;
}

function staleWords(view: ApproveView): string[] {
  const count = staleChecks(view);
  return count === 0 ? [] : [`${counted(count, "check was", "checks were")} made on an earlier revision.`];
}

function planChange({ rollbackPlan: old }: ApproveView, { rollbackPlan: fresh }: ApproveView): string[] {
  if (fresh === null) return [];
  if (old === null) return ["A rollback plan was written."];
  const same =
    old.method === fresh.method &&
    old.commands === fresh.commands &&
    old.owner.id === fresh.owner.id &&
    old.tested === fresh.tested;
  return same ? [] : ["The rollback plan was changed."];
}

function stateChange({ state: old }: ApproveView, { state: fresh }: ApproveView): string[] {
  return isUnderWay(old) && !isUnderWay(fresh)
    ? [`The hotfix is ${hotfixStateLabels[fresh].toLowerCase()} now.`]
    : [];
}

/**
 * What changed, in words, between two looks at a hotfix, as far as somebody who is about to decide must know it before they do (R-APR-03): what
 * is deployed, at which severity, its warnings, what became worse in its checks, and the way back.
 */
export function changesSince(before: ApproveView, after: ApproveView): string[] {
  return [
    ...stateChange(before, after),
    ...revisionChange(before.revision, after),
    ...severityChange(before.incident.severity, after),
    ...(before.flag === after.flag ? [] : [`The flag is ${after.flag ?? "not named"} now.`]),
    ...warningChanges(before, after),
    ...checkChanges(before, after),
    ...planChange(before, after),
  ];
}

/** What was on the screen, to be compared with what there is now. */
export function beforeOfView(held: ApproveView): Before {
  const about = "Nothing was decided on it. This is new:";
  return { revision: held.revision, about, changes: (after) => changesSince(held, after) };
}

/** What the viewer decided on, to be compared with what there is now: of that only its revision and its severity are known. */
export function beforeOfWord({ word, revision }: EarlierWord): Before {
  return {
    revision,
    about: `You ${saidWords(word)}. That does not count any more. This is new:`,
    changes: (after) => [
      ...revisionChange(revision, after),
      ...severityChange(word.severity, after),
      ...openWarnings(after).map(({ message }) => `To be answered: ${message}`),
      ...staleWords(after),
    ],
  };
}
