"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "@/lib/client/fetcher";
import { type SearchAnswer, type SearchHit, searchPath, searchText } from "./search-view";

const pauseMs = 150;
const shortest = 2;
const most = 8;
const nothing: readonly SearchHit[] = [];

export type PaletteHits = {
  hits: readonly SearchHit[];
  corrected: string | null;
  /** `idle`: too little is typed. `away`: no answer came. */
  state: "idle" | "looking" | "found" | "away";
};

/** What is found for what is being typed, after a short pause; an earlier question is called off. Hits are never those of other words. */
export function usePaletteHits(typed: string): PaletteHits {
  const wanted = searchText(typed);
  const [settled, setSettled] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), pauseMs);
    return () => clearTimeout(timer);
  }, [wanted]);
  const asks = wanted.length >= shortest;
  const { data, isError } = useQuery({
    queryKey: ["search", "palette", settled],
    queryFn: ({ signal }) => api<SearchAnswer>("GET", searchPath(settled, most), { signal }),
    enabled: asks && settled.length >= shortest,
    // Whoever types sees at once that no answer comes; the next letter asks again.
    retry: false,
  });
  if (!asks) return { hits: nothing, corrected: null, state: "idle" };
  if (wanted !== settled) return { hits: nothing, corrected: null, state: "looking" };
  if (data !== undefined) return { hits: data.items, corrected: data.corrected, state: "found" };
  return { hits: nothing, corrected: null, state: isError ? "away" : "looking" };
}
