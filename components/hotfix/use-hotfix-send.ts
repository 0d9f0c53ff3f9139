"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api, type Method } from "@/lib/client/fetcher";
import { createIntent } from "@/lib/client/intent";
import { hotfixKey } from "./hotfix-view";

/** How a wish ended: carried out, not sent because one is under way, or refused. */
export type HotfixOutcome = "done" | "busy" | ApiProblem;

type Of = { id: string; incident: { key: string } };

/**
 * Sends a person's wish about a hotfix, and says that it is done once the hotfix was read anew, so that what follows is on the screen. While
 * one is under way another press does nothing, and the same wish sent again after a failure carries the same key (I2). `problem` is why
 * the last one was refused.
 */
export function useHotfixSend({ id, incident }: Of) {
  const client = useQueryClient();
  const [intent] = useState(createIntent);
  const underWay = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const readAnew = async () => {
    for (const queryKey of [["incident", incident.key], ["incidents"], ["dashboard"]]) {
      void client.invalidateQueries({ queryKey });
    }
    await client.invalidateQueries({ queryKey: hotfixKey(id) });
    // The cache tells its readers in a task of its own; only behind it is what was read on the screen.
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const send = async (method: Method, path: `/${string}`, body: unknown): Promise<HotfixOutcome> => {
    if (underWay.current) return "busy";
    underWay.current = true;
    setSending(true);
    setProblem(null);
    try {
      await api<unknown>(method, path, { body, idempotencyKey: intent.keyFor({ method, path, body }) });
      intent.done();
      await readAnew();
      return "done";
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      // What is refused for how things stand now says that the screen is behind.
      if (error.status === 409) void client.invalidateQueries({ queryKey: hotfixKey(id) });
      return error;
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  return { send, sending, problem, forget: () => setProblem(null) };
}
