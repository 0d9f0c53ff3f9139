"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { writeCookie } from "@/lib/client/cookie";

type Zone = {
  /** The person's IANA time zone. */
  timeZone: string;
  /** Whether only UTC is shown: by choice, or because the zone is UTC. */
  utcOnly: boolean;
  toggleUtc: () => void;
};

const ZoneContext = createContext<Zone>({ timeZone: "UTC", utcOnly: true, toggleUtc: () => undefined });

const utcNames = ["UTC", "Etc/UTC", "Etc/GMT", "GMT", "Etc/UCT", "Zulu", "Etc/Zulu", "Universal"];

export type ZoneProviderProps = { timeZone: string; utcChosen: boolean; children: ReactNode };

/** The zone in which times are shown below, and the choice between it and UTC alone. */
export function ZoneProvider({ timeZone, utcChosen, children }: ZoneProviderProps) {
  const [utc, setUtc] = useState(utcChosen);
  const toggleUtc = () => {
    writeCookie("clock", utc ? "local" : "utc");
    setUtc(!utc);
  };
  const utcOnly = utc || utcNames.includes(timeZone);
  return <ZoneContext.Provider value={{ timeZone, utcOnly, toggleUtc }}>{children}</ZoneContext.Provider>;
}

export function useZone(): Zone {
  return useContext(ZoneContext);
}
