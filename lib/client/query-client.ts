import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api-problem";

const attempts = 5;

/** Whether to ask again after a failure: only where the same question may be answered later. */
export function shouldAskAgain(failures: number, error: unknown): boolean {
  return error instanceof ApiProblem && error.passing && failures < attempts;
}

/** Milliseconds to wait before asking again: 1 s doubling to 30 s, and never sooner than the server wished. */
export function askAgainAfter(failures: number, error: unknown): number {
  const wished = error instanceof ApiProblem ? (error.retryAfterMs ?? 0) : 0;
  return Math.max(wished, Math.min(1_000 * 2 ** failures, 30_000));
}

/** The browser's copy of what screens read. A write is not repeated by itself: its form keeps the intent and offers it again. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        // Our server may be reachable while the browser believes itself offline.
        networkMode: "always",
        retry: shouldAskAgain,
        retryDelay: askAgainAfter,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
