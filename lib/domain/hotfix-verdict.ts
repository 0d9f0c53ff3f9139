import { type HotfixState, hotfixStateLabels } from "./hotfix-words";

/** What the verdict needs to know of a hotfix; moments are ISO-8601 in UTC. */
export type VerdictFacts = {
  state: HotfixState;
  revision: string | null;
  deployedAt: string | null;
  deployedBy: string | null;
  bypass: { reason: string; by: string } | null;
  approvers: readonly {
    name: string;
    label: string;
    verbal: "no" | "confirmed" | "unconfirmed" | "denied";
  }[];
  missing: number;
  endedReason: string | null;
};

const utc = (moment: string) => `${moment.slice(0, 16).replace("T", " ")}Z`;
const spoken = {
  no: "",
  confirmed: ", by word of mouth and confirmed in writing",
  unconfirmed: ", by word of mouth, NOT CONFIRMED in writing",
  denied: ", by word of mouth, DENIED afterwards",
} as const;

/** Who agreed, as a list in words. */
function agreed(approvers: VerdictFacts["approvers"]): string {
  if (approvers.length === 0) return "no approval";
  return approvers.map(({ name, label, verbal }) => `${name} (${label}${spoken[verbal]})`).join(" and ");
}

/** What an auditor wants to know first, in one or two sentences. */
export function hotfixVerdict(facts: VerdictFacts): string {
  const { state, revision, deployedAt, deployedBy, bypass, approvers, missing, endedReason } = facts;
  if (deployedAt === null || revision === null) {
    const why = endedReason === null ? "" : ` ${endedReason}`;
    const waits = missing > 0 && state !== "abandoned" ? ` Production waits for ${missing} more.` : "";
    return `${hotfixStateLabels[state]}: it did not reach production.${why}${waits}`;
  }
  const by = deployedBy === null ? "" : ` by ${deployedBy}`;
  const went = `${revision} reached production at ${utc(deployedAt)}${by}`;
  const how =
    bypass === null
      ? `, approved by ${agreed(approvers)}.`
      : ` PAST THE GATE, on the word of ${bypass.by}: ${bypass.reason}`;
  const now =
    state === "deployed" ? " It is not verified yet." : ` It is ${hotfixStateLabels[state].toLowerCase()}.`;
  return `${went}${how}${now}`;
}
