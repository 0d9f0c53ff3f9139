"use client";

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { ApiProblem } from "@/lib/client/api-problem";
import { api, type Method } from "@/lib/client/fetcher";
import { createIntent } from "@/lib/client/intent";

/** How a wish ended: carried out with this answer, not sent because one is under way, or refused. */
export type ChangeOutcome<T> = { kind: "done"; answer: T } | { kind: "busy" } | ApiProblem;

/**
 * Sends a wish about the settings, then has the lists under `queryKey` read anew before it says that it is done. While one is under way
 * another press does nothing; the same wish sent again after a failure carries the same key (I2). `problem` is why the last one was refused.
 */
export function useChange(queryKey: QueryKey) {
  const client = useQueryClient();
  const [intent] = useState(createIntent);
  const underWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);

  const change = async <T>(method: Method, path: `/${string}`, body?: unknown): Promise<ChangeOutcome<T>> => {
    if (underWay.current) return { kind: "busy" };
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    try {
      const answer = await api<T>(method, path, {
        ...(body === undefined ? {} : { body }),
        idempotencyKey: intent.keyFor({ method, path, body }),
      });
      intent.done();
      await client.invalidateQueries({ queryKey });
      return { kind: "done", answer };
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
      return error;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return { change, busy, problem, forget: () => setProblem(null) };
}

/** Whether somebody else changed the thing after it was read. */
export function isOutdated(problem: ApiProblem | null): boolean {
  return problem !== null && problem.status === 409 && problem.rule === "version";
}
