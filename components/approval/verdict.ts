import type { BannerTone } from "@/components/ui/banner";
import { decisionLabels, hotfixStateLabels, isUnderWay } from "@/lib/domain/hotfix-words";
import { counted } from "@/lib/domain/scope-words";
import type { ApproveDecision, ApproveView } from "./approve-view";
import { barredBy, openWarnings, seatsOf, standingOf } from "./standing";

/** The first line of the page: whose turn it is. */
export type Verdict = { tone: BannerTone; title: string; detail: string[] };

/** Names in a row: `a`, `a and b`, `a, b and c`; with another last word where it is a choice. */
export function inRow(names: readonly string[], last = "and"): string {
  const head = names.slice(0, -1).join(", ");
  const tail = names.at(-1) ?? "";
  return head === "" ? tail : `${head} ${last} ${tail}`;
}

function endedVerdict({ state }: ApproveView): Verdict {
  const label = hotfixStateLabels[state];
  const live = state === "deployed" || state === "verified";
  return {
    tone: live ? "ok" : "info",
    title: `${label}: there is nothing to decide any more`,
    detail: [],
  };
}

/** What else production waits for, apart from approvals. */
function otherMissing({ gate }: ApproveView): string[] {
  const others = gate.missing.filter(({ key }) => !key.startsWith("approval."));
  const checks = others.filter(({ key }) => key.startsWith("check.")).length;
  const warnings = others.filter(({ key }) => key.startsWith("warning.")).length;
  return [
    ...(checks > 0 ? [`${counted(checks, "check")} failed or missing`] : []),
    ...(warnings > 0 ? [`${counted(warnings, "warning")} not answered`] : []),
    ...(others.some(({ key }) => key === "rollback_plan") ? ["no rollback plan"] : []),
  ];
}

function missingSentence(view: ApproveView): string[] {
  const missing = otherMissing(view);
  return missing.length === 0 ? [] : [`Before it may be deployed: ${inRow(missing)}.`];
}

function againstSentences({ approvals }: ApproveView, viewerId: string): string[] {
  return approvals
    .flatMap(({ label, against }) => against.map((word) => ({ label, word })))
    .filter(({ word }) => word.by.id !== viewerId)
    .map(({ label, word }) => `${word.by.name} ${decisionLabels[word.decision]} as ${label}.`);
}

function waitingTitle({ approvals }: ApproveView): string | null {
  const open = approvals.filter(({ approval }) => approval === null).map(({ label }) => `the ${label}`);
  return open.length === 0 ? null : `Waiting for ${inRow(open)}`;
}

/** Somebody else wrote down that the viewer approved, and they have not said yet whether they did. */
function spokenVerdict(view: ApproveView, { verbalId, roleLabel }: ApproveDecision): Verdict | null {
  const verbal = view.verbalApprovals.find(({ id }) => id === verbalId);
  if (verbal === undefined || verbal.confirmed !== null) return null;
  return {
    tone: "warn",
    title: `Did you approve this as ${roleLabel}?`,
    detail: [`${verbal.witness.name} recorded that you said so. It counts, until you say that you did not.`],
  };
}

function standingVerdict(
  view: ApproveView,
  { decision, roleLabel }: ApproveDecision,
  viewerId: string,
): Verdict {
  if (decision === "approved") {
    const title = waitingTitle(view);
    return {
      tone: "ok",
      title: `You approved as ${roleLabel}`,
      detail: [
        ...(title === null ? [] : [`${title}.`]),
        ...againstSentences(view, viewerId),
        ...missingSentence(view),
      ],
    };
  }
  const asked = decision === "changes_requested";
  return {
    tone: "warn",
    title: asked ? `You asked for changes as ${roleLabel}` : `You declined as ${roleLabel}`,
    detail: ["It cannot be deployed until there is a new revision, or you decide again."],
  };
}

function turnVerdict(view: ApproveView, viewerId: string): Verdict | null {
  const seats = seatsOf(view, viewerId);
  const empty = seats.filter(({ filledBy }) => filledBy === null);
  if (empty.length === 0) return null;
  const open = openWarnings(view).length;
  const roles = inRow(
    empty.map(({ label }) => label),
    "or",
  );
  const asked = view.asked === null ? ["Nobody has asked for approval yet."] : [];
  const detail = [...asked, ...againstSentences(view, viewerId)];
  if (open > 0) {
    const title = `${counted(open, "warning")} to answer first`;
    return { tone: "warn", title, detail: [`Then it is yours to approve as ${roles}.`, ...detail] };
  }
  return {
    tone: "info",
    title: `Ready for your approval as ${roles}`,
    detail: [...detail, ...missingSentence(view)],
  };
}

function barredVerdict(view: ApproveView, did: string): Verdict {
  const title =
    did === "pushed"
      ? "You pushed this last: you cannot approve it"
      : `You ${did} this: you cannot approve it`;
  const waiting = waitingTitle(view);
  return {
    tone: "info",
    title,
    detail: [
      ...(waiting === null ? [] : [`${waiting}.`]),
      ...againstSentences(view, ""),
      ...missingSentence(view),
    ],
  };
}

/** The verdict line of the approve page for this viewer (R-APR-01 to 05): what is to be done, by whom, and what stands in the way. */
export function verdictOf(view: ApproveView, viewerId: string): Verdict {
  if (!isUnderWay(view.state)) return endedVerdict(view);
  if (view.revision === null) {
    const detail = [
      "Its author records the commit, or what the flag does. You are told when approval is asked for.",
    ];
    return { tone: "info", title: "Nothing to approve yet: there is no revision", detail };
  }
  const standing = standingOf(view, viewerId);
  const spoken = standing === null ? null : spokenVerdict(view, standing);
  if (spoken !== null) return spoken;
  if (view.gate.open) return { tone: "ok", title: "Approved; deployment may start", detail: [] };
  if (standing !== null) return standingVerdict(view, standing, viewerId);
  const did = barredBy(view, viewerId);
  if (did !== null) return barredVerdict(view, did);
  const turn = turnVerdict(view, viewerId);
  if (turn !== null) return turn;
  const waiting = waitingTitle(view);
  const against = againstSentences(view, viewerId);
  if (waiting === null && against.length === 0) {
    return { tone: "ok", title: "Approved by everybody who was asked", detail: missingSentence(view) };
  }
  return {
    tone: against.length > 0 ? "warn" : "info",
    title: waiting ?? "Approved, but somebody speaks against it",
    detail: [...against, ...missingSentence(view)],
  };
}
