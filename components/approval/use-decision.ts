"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { hotfixKey } from "@/components/hotfix/hotfix-view";
import { useChange } from "@/components/settings/use-change";
import type { ApprovalRole, ApproveView, DecisionWord } from "./approve-view";

export type DecisionWish = { role: ApprovalRole; decision: DecisionWord; comment: string };

/** How a decision ended. `changed`: nothing was decided, because what was shown is not the current revision any more. */
export type DecisionOutcome = "done" | "busy" | "changed" | "refused";

const notCurrent = "R-APR-03";

/** Why nothing was decided, in a title and a sentence. */
export type DecisionProblem = { title: string; detail: string };

function problemOf(status: number, detail: string, online: boolean): DecisionProblem {
  if (status !== 0) return { title: "Nothing was decided", detail };
  if (!online) {
    return {
      title: "Nothing was sent",
      detail: "You are offline. What you wrote is kept here: try again when the connection is back.",
    };
  }
  return {
    title: "No answer came",
    detail: "Whether it arrived is not known. Try again: however often it is sent, it is decided once.",
  };
}

/**
 * Decides on the revision that was shown, never on a later one. While one decision is under way another press does nothing; the same one
 * sent again after a failure carries the same key: it is decided once.
 */
export function useDecision(hotfixId: string) {
  const client = useQueryClient();
  const { change, busy, forget } = useChange(hotfixKey(hotfixId));
  const [problem, setProblem] = useState<DecisionProblem | null>(null);
  const decide = async (
    seen: ApproveView,
    { role, decision, comment }: DecisionWish,
  ): Promise<DecisionOutcome> => {
    const { revision } = seen;
    if (revision === null) return "busy";
    const online = navigator.onLine;
    const text = comment.trim();
    setProblem(null);
    const outcome = await change("POST", `/hotfixes/${hotfixId}/decisions`, {
      role,
      decision,
      revisionId: revision.id,
      ...(revision.commit === null ? {} : { commit: revision.commit }),
      ...(text === "" ? {} : { comment: text }),
    });
    if ("kind" in outcome) return outcome.kind;
    if (outcome.status === 409) await client.invalidateQueries({ queryKey: hotfixKey(hotfixId) });
    if (outcome.status === 409 && outcome.rule === notCurrent) return "changed";
    setProblem(problemOf(outcome.status, outcome.detail, online));
    return "refused";
  };
  const forgetAll = () => {
    forget();
    setProblem(null);
  };
  return { decide, busy, problem, forget: forgetAll };
}
