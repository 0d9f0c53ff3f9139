"use client";

import { toast } from "@/components/ui/toast-store";
import type { HotfixView } from "./hotfix-view";
import { listedWords } from "./listed-words";
import { useHotfixSend } from "./use-hotfix-send";

/** Asks those who approve at the incident's level (R-APR-01); `ask` answers whether they were. */
export function useAskApproval(view: HotfixView) {
  const { send, sending, problem } = useHotfixSend(view);
  const roles = listedWords(view.approvals.map(({ label }) => `the ${label}`));
  const ask = async () => {
    const outcome = await send("POST", `/hotfixes/${view.id}/approval-requests`, {});
    if (outcome !== "done") return false;
    toast({ message: `Approval was asked of ${roles}.` });
    return true;
  };
  return { ask, sending, problem, roles };
}
