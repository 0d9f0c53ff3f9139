"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { toast } from "@/components/ui/toast-store";
import { ApiProblem } from "@/lib/client/api-problem";
import { api, type Method } from "@/lib/client/fetcher";
import { createIntent } from "@/lib/client/intent";
import { type ReviewView, reviewKey } from "./review-view";
import { takeAnswer } from "./take-answer";

export type ReviewPath = "" | `/${string}`;

/**
 * Sends a wish about the review; the answer is the whole review, and is shown at once. While one is under way another press does nothing, and the same wish
 * sent again after a failure carries the same key (I2). `problem` is why the last one was refused; `tell` says it in the corner instead.
 */
export function useReviewSend(incidentKey: string, { tell = false } = {}) {
  const client = useQueryClient();
  const [intent] = useState(createIntent);
  const underWay = useRef(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const queryKey = reviewKey(incidentKey);

  const ask = (method: Method, path: ReviewPath, body: unknown) =>
    api<ReviewView>(method, `/incidents/${incidentKey}/review${path}`, {
      ...(body === undefined ? {} : { body }),
      idempotencyKey: intent.keyFor({ method, path, body }),
    });

  const send = async (method: Method, path: ReviewPath, body?: unknown): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setSending(true);
    setProblem(null);
    try {
      const view = await ask(method, path, body);
      intent.done();
      await takeAnswer(client, incidentKey, view);
      void client.invalidateQueries({ queryKey: ["incident", incidentKey, "page"] });
      void client.invalidateQueries({ queryKey: ["dashboard"] });
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.status === 409) void client.invalidateQueries({ queryKey });
      if (tell) toast({ tone: "error", message: error.detail });
      else setProblem(error);
      return false;
    } finally {
      underWay.current = false;
      setSending(false);
    }
  };
  return { send, sending, problem, forget: () => setProblem(null) };
}
