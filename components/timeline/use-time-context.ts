"use client";

import { useMemo } from "react";
import { useZone } from "@/components/ui/zone";
import { serverNow } from "@/lib/client/server-clock";
import type { TimelineIncident } from "./timeline-item";
import type { TimeContext } from "./use-typed-time";

const dayMs = 86_400_000;

/** What typed times are read against: for an incident that has been over for a day, a bare time of day is one of its own. */
export function useTimeContext(incident: TimelineIncident): TimeContext {
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  const { resolvedAt } = incident;
  return useMemo(() => {
    const over = resolvedAt !== null && serverNow() - Date.parse(resolvedAt) > dayMs;
    return { timeZone: zone, ...(over ? { near: new Date(resolvedAt) } : {}) };
  }, [zone, resolvedAt]);
}
