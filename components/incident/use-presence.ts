"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { api } from "@/lib/client/fetcher";
import { useLiveQueries } from "@/lib/client/use-live";
import { typedInto } from "./typing-place";

const againMs = 20_000;
/** So long after the last key somebody does not count as writing any more. */
const typingMs = 6_000;

export type Present = { user: { id: string; name: string }; typing: boolean; place: string | null };

/** A fresh id for this tab; `randomUUID` is missing on plain http to another machine. */
function newTabId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}

/** Says that this tab has the incident open, again every 20 s while it is visible, and at once when its person begins or stops to write. */
function useSayingSo(incidentKey: string, place: string | null): void {
  const [tabId] = useState(newTabId);
  const [typing, setTyping] = useState(false);
  const say = useEffectEvent((now: boolean, at: string | null) => {
    if (document.visibilityState === "hidden") return;
    // Passing: the next one makes up for a lost one.
    void api("PUT", `/incidents/${incidentKey}/presence`, { body: { tabId, typing: now, place: at } }).catch(
      () => undefined,
    );
  });
  const sayShown = useEffectEvent(() => say(false, place));
  useEffect(() => {
    say(typing, place);
    const timer = setInterval(() => say(typing, place), againMs);
    return () => clearInterval(timer);
  }, [typing, place]);
  const stopTyping = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const onInput = (event: Event) => {
      if (!typedInto(event.target)) return;
      setTyping(true);
      clearTimeout(stopTyping.current);
      stopTyping.current = setTimeout(() => setTyping(false), typingMs);
    };
    const onShown = () => sayShown();
    const leave = () => {
      void fetch(`/api/v1/incidents/${incidentKey}/presence/${tabId}`, {
        method: "DELETE",
        keepalive: true,
      }).catch(() => undefined);
    };
    addEventListener("input", onInput);
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", onShown);
    return () => {
      removeEventListener("input", onInput);
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", onShown);
      clearTimeout(stopTyping.current);
      leave();
    };
  }, [incidentKey, tabId]);
}

/** Who else has the incident open, and what of it; `place` is what this tab shows, null for the incident's page. */
export function usePresence(
  incident: { id: string; key: string },
  viewerId: string,
  place: string | null = null,
): Present[] {
  useSayingSo(incident.key, place);
  const { data } = useQuery({
    queryKey: ["presence", incident.key],
    queryFn: ({ signal }) =>
      api<{ items: Present[] }>("GET", `/incidents/${incident.key}/presence`, { signal }),
    refetchInterval: againMs,
  });
  useLiveQueries(`presence:${incident.id}`, [["presence", incident.key]]);
  return useMemo(() => (data?.items ?? []).filter(({ user }) => user.id !== viewerId), [data, viewerId]);
}
