"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api, type Method } from "@/lib/client/fetcher";
import { createIntent } from "@/lib/client/intent";

/** How a wish ended: carried out, not sent because one is under way, or refused. */
export type SendOutcome = "done" | "busy" | ApiProblem;

/**
 * Sends a person's wish about an incident and reads the page anew. While one is under way another press does nothing, and the same wish
 * sent again after a failure carries the same key: a double click has one effect (I2). `problem` is why the last one was refused.
 */
export function useSend(incidentKey: string) {
  const client = useQueryClient();
  const [intent] = useState(createIntent);
  const underWay = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const send = async (method: Method, path: "" | `/${string}`, body?: unknown): Promise<SendOutcome> => {
    if (underWay.current) return "busy";
    underWay.current = true;
    setSending(true);
    setProblem(null);
    try {
      await api(method, `/incidents/${incidentKey}${path}`, {
        ...(body === undefined ? {} : { body }),
        idempotencyKey: intent.keyFor({ method, path, body }),
      });
      intent.done();
      void client.invalidateQueries({ queryKey: ["incident", incidentKey] });
      void client.invalidateQueries({ queryKey: ["incidents"] });
      void client.invalidateQueries({ queryKey: ["dashboard"] });
      return "done";
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      return error;
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  return { send, sending, problem, forget: () => setProblem(null) };
}
