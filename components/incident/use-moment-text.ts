"use client";

import { useState } from "react";
import { type TimeContext, useTypedTime } from "@/components/timeline/use-typed-time";
import type { TypedTime } from "@/lib/domain/typed-time";

type Reading = { at: Date | null } | { problem: string };

const onlyATime = "Write a time only, such as 14:35, -12m or yesterday 23:50.";

function readingOf(text: string, typed: TypedTime | null): Reading {
  if (text.trim() === "") return { at: null };
  if (typed === null) return { problem: onlyATime };
  if (typed.kind === "problem") return { problem: typed.message };
  return typed.rest === "" ? { at: typed.at } : { problem: onlyATime };
}

/** A moment as it is typed. `typed` is undefined until the reader has been loaded; `read` loads it, and throws when it cannot be had. */
export function useMomentText(context: TimeContext) {
  const [text, setText] = useState("");
  const { read, load } = useTypedTime(context);
  const typed = text.trim() === "" ? null : read(text);
  return {
    text,
    setText,
    typed,
    prepare: () => void load().catch(() => undefined),
    read: async (): Promise<Reading> => (text.trim() === "" ? { at: null } : readingOf(text, (await load())(text))),
  };
}

export type MomentText = ReturnType<typeof useMomentText>;
