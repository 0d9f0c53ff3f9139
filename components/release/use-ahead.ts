"use client";

import { type RefObject, useRef, useState } from "react";
import { useZone } from "@/components/ui/zone";
import { fieldEcho, fieldMoment, fieldText } from "./ahead-time";

export type Ahead = {
  text: string;
  setText: (text: string) => void;
  /** What was understood of it. */
  echo: string | null;
  input: RefObject<HTMLInputElement | null>;
  /** What is in the field now: a moment, null where it is empty, or what is wrong with it. */
  read: () => Date | null | { problem: string };
};

/** A date and time of day that lie ahead, typed on the clock that the person reads; `known` is an ISO moment to begin with. */
export function useAhead(known: string | null): Ahead {
  const { timeZone, utcOnly } = useZone();
  const zone = utcOnly ? "UTC" : timeZone;
  const [text, setText] = useState(known === null ? "" : fieldText(new Date(known), zone));
  const input = useRef<HTMLInputElement>(null);
  const read = () => {
    // What is half typed reads as empty: only the browser knows better.
    if (input.current?.validity.badInput === true) {
      return { problem: "Finish the date and the time of day, or clear them." };
    }
    return fieldMoment(text, zone);
  };
  return { text, setText, echo: fieldEcho(text, zone), input, read };
}
