import type { ClassificationBranch, ClassificationQuestion, ClassificationTree } from "../policy";

const questions: ClassificationQuestion[] = [
  {
    input: "broken",
    label: "What is broken?",
    kind: "choice",
    options: [
      { value: "product", label: "The whole product" },
      { value: "core_workflow", label: "A core workflow" },
      { value: "non_essential", label: "Something non-essential" },
      { value: "cosmetic", label: "Only how it looks" },
    ],
  },
  {
    input: "usersAffected",
    label: "How many users are affected?",
    kind: "choice",
    options: [
      { value: "all", label: "All of them" },
      { value: "significant", label: "A significant share" },
      { value: "limited", label: "A limited group" },
      { value: "none", label: "Nobody yet" },
    ],
  },
  { input: "dataCorruption", label: "Is data being corrupted or lost?", kind: "yes_no" },
  {
    input: "exploitedVulnerability",
    label: "Is somebody exploiting a vulnerability right now?",
    kind: "yes_no",
  },
  { input: "paymentsFailingPercent", label: "What percentage of payments fails?", kind: "percent" },
  {
    input: "loginsFailing",
    label: "Do logins fail?",
    kind: "choice",
    options: [
      { value: "all", label: "For everybody" },
      { value: "some", label: "For some" },
      { value: "none", label: "For nobody" },
    ],
  },
  { input: "searchEmpty", label: "Does every search come back empty?", kind: "yes_no" },
  { input: "mobileCrashAtStart", label: "Does the mobile app crash when it starts?", kind: "yes_no" },
  { input: "mainEndpoints5xx", label: "Do the main API endpoints answer with 5xx errors?", kind: "yes_no" },
];

const branches: ClassificationBranch[] = [
  {
    key: "product_down_for_all",
    severity: "P0",
    when: [
      { input: "broken", is: ["product"] },
      { input: "usersAffected", is: ["all"] },
    ],
    reason: "The whole product is unavailable to all users.",
  },
  {
    key: "data_corruption",
    severity: "P0",
    when: [{ input: "dataCorruption", is: [true] }],
    reason: "Data is being corrupted or lost.",
  },
  {
    key: "exploited_vulnerability",
    severity: "P0",
    when: [{ input: "exploitedVulnerability", is: [true] }],
    reason: "A vulnerability is being exploited.",
  },
  {
    key: "payments_down",
    severity: "P0",
    when: [{ input: "paymentsFailingPercent", atLeast: 100 }],
    reason: "All payments fail.",
  },
  {
    key: "logins_down",
    severity: "P0",
    when: [{ input: "loginsFailing", is: ["all"] }],
    reason: "Nobody can log in.",
  },
  {
    key: "core_broken_for_many",
    severity: "P1",
    when: [
      { input: "broken", is: ["product", "core_workflow"] },
      { input: "usersAffected", is: ["significant", "all"] },
    ],
    reason: "The product or a core workflow is broken for a significant share of users.",
  },
  {
    key: "payments_mostly_failing",
    severity: "P1",
    when: [{ input: "paymentsFailingPercent", gt: 50 }],
    reason: "More than half of the payments fail.",
  },
  {
    key: "search_empty",
    severity: "P1",
    when: [{ input: "searchEmpty", is: [true] }],
    reason: "Search returns nothing.",
  },
  {
    key: "mobile_crash",
    severity: "P1",
    when: [{ input: "mobileCrashAtStart", is: [true] }],
    reason: "The mobile app crashes when it starts.",
  },
  {
    key: "main_endpoints_5xx",
    severity: "P1",
    when: [{ input: "mainEndpoints5xx", is: [true] }],
    reason: "Main API endpoints answer with server errors.",
  },
];

/** The decision tree of R-SEV-03 and R-SEV-04. */
export const classificationTree: ClassificationTree = {
  questions,
  branches,
  otherwise: { severity: "P2", reason: "Nothing critical is broken, and few users feel it." },
};
