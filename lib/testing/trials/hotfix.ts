import * as approvals from "@/lib/contracts/approvals";
import * as deployments from "@/lib/contracts/deployments";
import { readHotfixRecord } from "@/lib/contracts/hotfix-record";
import * as hotfixes from "@/lib/contracts/hotfixes";
import * as watches from "@/lib/contracts/watches";
import { minutesAgo } from "@/lib/testing/desk";
import { newCommit } from "@/lib/testing/hotfix-desk";
import { password } from "@/lib/testing/sign-in";
import * as places from "@/lib/testing/trials/hotfix-places";
import { anIncident } from "@/lib/testing/trials/incident-places";
import { type Place, trial } from "@/lib/testing/trials/trial";

const { aHotfix, undecided } = places;
const once = true;

export const readsOfHotfixes = [
  trial(hotfixes.listHotfixes, anIncident),
  trial(hotfixes.readHotfix, aHotfix),
  trial(hotfixes.readDiff, aHotfix),
  trial(readHotfixRecord, aHotfix),
  trial(approvals.readGate, aHotfix),
  trial(approvals.listApprovals),
];

const approved =
  (role: string) =>
  ({ commit }: Place) => ({ role, decision: "approved", commit });

const withdrawn = ({ role, commit }: Place) => ({ role, decision: "withdrawn", commit, comment: "Wait" });

const production = { environment: "production" };
const plan = ({ approverId }: Place) => ({ method: "git_revert", ownerId: approverId, tested: true });

/** What people do with hotfixes, by the row of the permission table. */
export const hotfixTrials = {
  "hotfix.edit": [
    trial(hotfixes.openHotfix, anIncident, { body: () => ({ title: "Another", workflow: "trunk" }) }),
    trial(hotfixes.editHotfix, aHotfix, { body: () => ({ title: "Better" }) }),
    trial(hotfixes.reviseHotfix, aHotfix, { body: () => ({ commit: newCommit() }) }),
    trial(approvals.requestApproval, aHotfix),
    trial(hotfixes.abandonHotfix, aHotfix, { once, body: () => ({ reason: "Not needed" }) }),
    trial(hotfixes.answerWarning, places.aWarning, {
      body: () => ({ answer: "One line" }),
      or: [
        "hotfix.rollback_plan",
        "hotfix.decide_engineering_lead",
        "hotfix.decide_on_call_manager",
        "hotfix.decide_product_manager",
      ],
    }),
  ],
  "hotfix.decide_engineering_lead": [
    trial(approvals.decide, undecided.P0, { body: approved("engineering_lead") }),
  ],
  "hotfix.decide_on_call_manager": [
    trial(approvals.decide, undecided.P0, { body: approved("on_call_manager") }),
  ],
  "hotfix.decide_product_manager": [
    trial(approvals.decide, undecided.P1, { body: approved("product_manager") }),
  ],
  "hotfix.review": [trial(approvals.decide, undecided.P2, { body: approved("reviewer") })],
  "hotfix.withdraw_decision": [
    trial(approvals.decide, places.ownDecision, { own: true, body: withdrawn }),
    // No request can name somebody else's decision: in one's own name there is nothing to withdraw.
    trial(approvals.decide, places.awaitingThem, { notTheirs: 409, body: withdrawn }),
  ],
  "hotfix.witness_verbal": [
    trial(approvals.recordVerbal, aHotfix, {
      once,
      body: ({ commit, approverId }) => ({
        ...{ role: "engineering_lead", approverId, channel: "phone", words: "Go", commit },
        spokenAt: minutesAgo(0),
      }),
    }),
  ],
  "hotfix.deploy": [
    trial(deployments.startDeployment, aHotfix, { once, body: () => ({ environment: "staging" }) }),
    trial(deployments.startDeployment, places.openGate, { once, body: () => production }),
    trial(deployments.endDeployment, places.aDeployment, { once, body: () => ({ state: "succeeded" }) }),
  ],
  "hotfix.bypass": [
    trial(deployments.startDeployment, aHotfix, {
      once,
      body: () => ({ ...production, bypass: { reason: "It burns", password } }),
    }),
  ],
  "hotfix.roll_back": [
    trial(deployments.startRollback, places.inProduction, {
      once,
      body: () => ({ reason: "unstable", method: "git_revert" }),
    }),
    trial(deployments.advanceRollback, places.aRollback, {
      once,
      body: () => ({ stage: "execution", notes: "Since the deployment" }),
    }),
  ],
  "hotfix.check": [
    trial(hotfixes.reportCheck, places.aCheck, { body: () => ({ result: "passed" }) }),
    trial(deployments.verifyHotfix, places.inProduction, {
      once,
      body: () => ({ confirmed: true, notes: "Quiet again" }),
    }),
  ],
  "hotfix.step": [trial(hotfixes.markStep, places.aStep, { body: () => ({ state: "done" }) })],
  "hotfix.rollback_plan": [trial(hotfixes.planRollback, aHotfix, { body: plan })],
  "window.close": [
    trial(watches.readItem, places.aWindow, { body: () => ({ reading: "normal" }) }),
    trial(watches.closeWindow, places.aWindow, {
      once,
      body: ({ items = "" }) => ({ items: items.split(" ").map((key) => ({ key, reading: "normal" })) }),
    }),
  ],
};
