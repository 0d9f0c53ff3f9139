"use client";

import { useState } from "react";
import { type TimeContext, useTypedTime } from "@/components/timeline/use-typed-time";
import type { TypedTime } from "@/lib/domain/typed-time";

type Reading = { at: Date | null } | { problem: string };

const onlyATime = "Write a time only, such as 14:35, -12m or yesterday 23:50.";

function readingOf(typed: TypedTime | null): Reading {
  if (typed === null) return { problem: onlyATime };
  if (typed.kind === "problem") return { problem: typed.message };
  return typed.rest === "" ? { at: typed.at } : { problem: onlyATime };
}

/** A moment as it is typed, with its reader. `settled` reads it for sending, null where it is empty; it throws when the reader cannot be had. */
export function useMomentText(context: TimeContext) {
  const [text, setText] = useState("");
  const { read, load } = useTypedTime(context);
  const settled = async (): Promise<Reading> =>
    text.trim() === "" ? { at: null } : readingOf((await load())(text));
  return { text, setText, read, load, settled };
}
