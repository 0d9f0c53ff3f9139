"use client";

import { useCallback, useState } from "react";
import { serverNow } from "@/lib/client/server-clock";
import type { TypedTime } from "@/lib/domain/typed-time";

type Reader = typeof import("@/lib/domain/typed-time").readTypedTime;

export type TimeContext = { timeZone: string; near?: Date };

/** Reads typed times. `read` answers undefined while the reader has not been loaded; `load` loads it, and throws when it cannot be had. */
export function useTypedTime(context: TimeContext) {
  const [reader, setReader] = useState<{ read: Reader } | null>(null);
  const { timeZone, near } = context;
  const readWith = useCallback(
    (read: Reader, text: string) =>
      read(text, { now: new Date(serverNow()), timeZone, ...(near === undefined ? {} : { near }) }),
    [timeZone, near],
  );
  const load = useCallback(async () => {
    const { readTypedTime } = await import("@/lib/domain/typed-time");
    setReader({ read: readTypedTime });
    return (text: string): TypedTime | null => readWith(readTypedTime, text);
  }, [readWith]);
  const read = (text: string): TypedTime | null | undefined =>
    reader === null ? undefined : readWith(reader.read, text);
  return { read, load };
}
