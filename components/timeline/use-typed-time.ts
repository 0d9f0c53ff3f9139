"use client";

import { useCallback, useEffect, useState } from "react";
import { serverNow } from "@/lib/client/server-clock";
import { whenIdle } from "@/lib/client/when-idle";
import type { TypedTime } from "@/lib/domain/typed-time";

type Reader = typeof import("@/lib/domain/typed-time").readTypedTime;

export type TimeContext = { timeZone: string; near?: Date };

/** Loads the reader's code; asked again after a failure, it is fetched again. */
async function fetchReader(): Promise<Reader> {
  const { readTypedTime } = await import("@/lib/domain/typed-time");
  return readTypedTime;
}

/** Reads typed times; the reader is fetched once the page is idle, so that typing goes on without a connection. `read` answers undefined while the reader has not been loaded; `load` loads it, and throws when it cannot be had. */
export function useTypedTime(context: TimeContext) {
  const [reader, setReader] = useState<{ read: Reader } | null>(null);
  const { timeZone, near } = context;
  const readWith = useCallback(
    (read: Reader, text: string) =>
      read(text, { now: new Date(serverNow()), timeZone, ...(near === undefined ? {} : { near }) }),
    [timeZone, near],
  );
  const load = useCallback(async () => {
    const fetched = await fetchReader();
    setReader({ read: fetched });
    return (text: string): TypedTime | null => readWith(fetched, text);
  }, [readWith]);
  useEffect(() => {
    // A failure here costs nothing: saving asks again, and says so when it fails.
    const keep = () =>
      void fetchReader().then(
        (fetched) => setReader({ read: fetched }),
        () => undefined,
      );
    return whenIdle(keep);
  }, []);
  const read = (text: string): TypedTime | null | undefined =>
    reader === null ? undefined : readWith(reader.read, text);
  return { read, load };
}
