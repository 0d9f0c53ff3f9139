"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useChange } from "@/components/settings/use-change";
import { toast } from "@/components/ui/toast-store";
import { ApiProblem } from "@/lib/client/api-problem";
import type { Method } from "@/lib/client/fetcher";
import { type ActionItem, isActionItem, itemsKey } from "./item-view";

/**
 * Sends a wish about action items; whatever shows them has read them anew before it says that it is done. `busy`, `problem` and `forget`
 * are those of `useChange`.
 */
export function useItemSend() {
  const client = useQueryClient();
  const { change, ...rest } = useChange(itemsKey);
  const send = async (method: Method, path: `/${string}`, body: unknown) => {
    const outcome = await change<ActionItem>(method, path, body);
    if ("answer" in outcome) {
      void client.invalidateQueries({ queryKey: ["incident", outcome.answer.incident.key] });
      void client.invalidateQueries({ queryKey: ["dashboard"] });
      // The cache tells its readers in a task of its own; only behind it is what was read on the screen.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    // What is refused for how things stand now says that the screen is behind.
    if (outcome instanceof ApiProblem && outcome.status === 409) {
      void client.invalidateQueries({ queryKey: itemsKey });
    }
    return outcome;
  };
  return { send, ...rest };
}

/** The item as it is now, where a change was refused because it had changed meanwhile; null for every other outcome. */
export function staleItem(problem: unknown): ActionItem | null {
  if (typeof problem !== "object" || problem === null) return null;
  const stale =
    "status" in problem && problem.status === 409 && "rule" in problem && problem.rule === "version";
  return stale && "current" in problem && isActionItem(problem.current) ? problem.current : null;
}

/** Opens an item again that was done or dropped; a refusal is said in the corner. */
export function useReopen() {
  const { send, busy } = useItemSend();
  const reopen = async (item: ActionItem): Promise<ActionItem | null> => {
    const outcome = await send("PATCH", `/action-items/${item.id}`, { state: "open", version: item.version });
    if ("answer" in outcome) {
      toast({ message: "It is open again." });
      return outcome.answer;
    }
    if (outcome instanceof Error)
      toast({ tone: "error", message: `It was not opened again. ${outcome.detail}` });
    return null;
  };
  return { reopen, reopening: busy };
}
