"use client";

import { useMemo } from "react";
import { type Packed, unpacked } from "./packed";

/** What the server packed for the page; the same object as long as the text is the same. */
export function useUnpacked<T>(text: Packed<T>): T {
  return useMemo(() => unpacked(text), [text]);
}
