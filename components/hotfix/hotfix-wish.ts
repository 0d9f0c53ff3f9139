import type { HotfixDeployment, HotfixView } from "./hotfix-view";

/** What the page can be asked for and answers with a dialog. */
export type HotfixWish =
  | { kind: "revise" }
  | { kind: "deploy"; environment: HotfixDeployment["environment"] }
  | { kind: "end"; deployment: HotfixDeployment }
  | { kind: "verify" }
  | { kind: "bypass" }
  | { kind: "plan" }
  | { kind: "edit" }
  | { kind: "abandon" }
  | { kind: "next_attempt" };

/** What every part of the page is given. */
export type HotfixPart = {
  view: HotfixView;
  viewerId: string;
  onAsk: (wish: HotfixWish) => void;
};
