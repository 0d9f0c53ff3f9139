"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ServerClock } from "@/components/ui/server-clock";
import { ZoneProvider } from "@/components/ui/zone";
import { makeQueryClient } from "@/lib/client/query-client";
import { Shortcuts } from "./shortcuts";

export type ProvidersProps = {
  now: string;
  timeZone: string;
  utcChosen: boolean;
  singleKeys: boolean;
  children: ReactNode;
};

/** What signed-in screens find around them: the query cache, the server's clock, the zone, the shortcuts. */
export function Providers({ now, timeZone, utcChosen, singleKeys, children }: ProvidersProps) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <ServerClock now={now}>
        <ZoneProvider timeZone={timeZone} utcChosen={utcChosen}>
          <Shortcuts singleKeys={singleKeys}>{children}</Shortcuts>
        </ZoneProvider>
      </ServerClock>
    </QueryClientProvider>
  );
}
