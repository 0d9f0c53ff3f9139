import { anchorOf } from "./gate-groups";
import type { HotfixView } from "./hotfix-view";
import type { HotfixWish } from "./hotfix-wish";
import { listedWords } from "./listed-words";
import type { NextMove } from "./next-move";

/** What comes next, in words, with the one thing to press; `since` is a moment that the sentence before it tells of. */
export type MoveWords = {
  title: string;
  text: string;
  since: string | null;
  act: { kind: "wish"; wish: HotfixWish } | { kind: "link"; href: string; label: string } | null;
};

type About = Pick<
  HotfixView,
  "id" | "workflow" | "asked" | "deployedAt" | "state" | "endedReason" | "next" | "incident" | "gate"
>;

const things = (count: number, one: string) => (count === 1 ? `a ${one}` : `${count} ${one}s`);
const wish = (of: HotfixWish) => ({ kind: "wish" as const, wish: of });
const link = (href: string, label: string) => ({ kind: "link" as const, href, label });

/** Since when approval is asked for. */
function asked({ asked: request }: About): { text: string; since: string | null } {
  if (request === null) return { text: "Approval was not asked for yet.", since: null };
  return {
    text: request.by === null ? "Approval asked" : `Approval asked by ${request.by.name}`,
    since: request.at,
  };
}

/** The words for all moves but the asking for approval, which is a button of its own. */
export function moveWords(move: Exclude<NextMove, { kind: "ask" }>, view: About): MoveWords {
  switch (move.kind) {
    case "revise":
      return {
        title: "Record what is to be deployed",
        text:
          view.workflow === "feature_flag"
            ? "What the flag is set to. Checks and approvals are bound to it."
            : "The commit, its content and who pushed it. Checks and approvals are bound to it.",
        since: null,
        act: wish({ kind: "revise" }),
      };
    case "answer":
      return {
        title: `Answer ${things(move.count, "warning")}`,
        text: "Nobody can approve this revision before.",
        since: null,
        act: link(`#${anchorOf(move.missing.key)}`, "Go to the warnings"),
      };
    case "declined":
      return {
        title: move.missing.label,
        text: move.missing.remedy,
        since: null,
        act: wish({ kind: "revise" }),
      };
    case "check":
      return {
        title: `Report ${things(move.count, "check")}`,
        ...asked(view),
        act: link(`#${anchorOf(move.missing.key)}`, "Go to the checks"),
      };
    case "plan":
      return {
        title: "Write down the way back",
        text: "Production waits for a rollback plan. Its commands are proposed.",
        since: null,
        act: wish({ kind: "plan" }),
      };
    case "decide":
      return {
        title: `Your decision is awaited, as ${listedWords(move.roles)}`,
        ...asked(view),
        act: link(`/hotfixes/${view.id}/approve`, "Look and decide"),
      };
    case "wait":
      return { title: `Waiting for the ${listedWords(move.roles)}`, ...asked(view), act: null };
    default:
      return lateWords(move, view);
  }
}

type Early = "revise" | "answer" | "ask" | "check" | "plan" | "declined" | "decide" | "wait";

/** The same from the opening of the gate on. */
function lateWords(move: Exclude<NextMove, { kind: Early }>, view: About): MoveWords {
  switch (move.kind) {
    case "deploy":
      return {
        title: "The gate is open",
        text: "All that production waits for is there.",
        since: null,
        act: wish({ kind: "deploy", environment: "production" }),
      };
    case "end":
      return {
        title: "The deployment to production is under way",
        text: `Revision ${move.deployment.revision}, begun`,
        since: move.deployment.startedAt,
        act: wish({ kind: "end", deployment: move.deployment }),
      };
    case "verify":
      return {
        title: move.notWorking ? "The fix does not work in production" : "Verify the fix in production",
        text: move.notWorking
          ? "That was found at the last look. Roll it back, or look again. Deployed"
          : "Say whether it works, and what else changed. Deployed",
        since: view.deployedAt,
        act: wish({ kind: "verify" }),
      };
    case "go_on_rolling_back":
      return {
        title: "A rollback is under way",
        text: "Its stages are timed.",
        since: null,
        act: link(`/hotfixes/${view.id}/rollback`, "Go to the rollback"),
      };
    case "next_attempt":
      return failedWords(view);
    case "over":
      return {
        title: "The fix is in production and verified",
        text: "Nothing is missing here.",
        since: null,
        act: link(`/incidents/${view.incident.key}`, `Go to ${view.incident.key}`),
      };
  }
}

function failedWords({ state, endedReason, next }: About): MoveWords {
  const how = state === "abandoned" ? "abandoned" : "rolled back";
  const reason = endedReason ?? "The fix is owed again.";
  return {
    title: `This hotfix was ${how}`,
    text: next === null ? reason : `${reason} Hotfix ${next.number} is the next attempt.`,
    since: null,
    act:
      next === null
        ? wish({ kind: "next_attempt" })
        : link(`/hotfixes/${next.id}`, `Go to hotfix ${next.number}`),
  };
}
