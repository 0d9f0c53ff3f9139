"use client";

import { useState } from "react";
import { toast } from "@/components/ui/toast-store";
import { rollbackMethods } from "@/lib/domain/rollback-commands";
import type { HotfixView, RollbackMethod } from "./hotfix-view";
import { useHotfixSend } from "./use-hotfix-send";

/** What is proposed for a method, as text to change. */
function proposal(view: HotfixView, method: RollbackMethod): string {
  return (view.proposedRollback[method] ?? []).map(({ text }) => text).join("\n");
}

/** The way back being written down (R-RBK-01). What is typed stays; a method proposes its commands where nobody has changed them. */
export function usePlanForm(view: HotfixView, viewerId: string, onClose: () => void) {
  const { rollbackPlan: plan } = view;
  const { send, sending, problem, forget } = useHotfixSend(view);
  const [method, setMethod] = useState<RollbackMethod>(
    plan?.method ?? (view.workflow === "feature_flag" ? "feature_flag" : "git_revert"),
  );
  const [commands, setCommands] = useState(plan?.commands ?? proposal(view, method));
  const [ownerId, setOwner] = useState<string | null>(plan?.owner.id ?? viewerId);
  const [tested, setTested] = useState<boolean | null>(plan?.tested ?? null);
  const [tried, setTried] = useState(false);
  const choose = (word: string) => {
    const next = rollbackMethods.find((one) => one === word);
    if (next === undefined) return;
    forget();
    const untouched = commands.trim() === "" || commands === proposal(view, method);
    setMethod(next);
    if (untouched) setCommands(proposal(view, next));
  };
  const propose = () => setCommands(proposal(view, method));
  const errors = {
    commands: tried && commands.trim() === "" ? "Write the commands, one a line." : null,
    owner: tried && ownerId === null ? "Choose who does it." : (problem?.messageFor("ownerId") ?? null),
    tested: tried && tested === null ? "Say whether it was tested." : null,
  };
  const submit = async () => {
    setTried(true);
    if (ownerId === null || tested === null || commands.trim() === "") return;
    const body = { method, commands: commands.trim(), ownerId, tested };
    if ((await send("PUT", `/hotfixes/${view.id}/rollback-plan`, body)) !== "done") return;
    toast({ message: "The rollback plan is written down." });
    onClose();
  };
  const differs = commands !== proposal(view, method);
  return {
    ...{ method, choose, commands, setCommands, propose, differs, ownerId, setOwner, tested, setTested },
    ...{ errors, submit, sending, problem },
  };
}
