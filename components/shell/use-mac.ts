"use client";

import { useSyncExternalStore } from "react";

/** Whether this is a Mac or one of its relatives, whose shortcuts go by Command. */
export function isMac(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.platform);
}

const never = () => () => undefined;
const notYet = () => false;

/** The same for what is rendered; the server does not know and says no. */
export function useMac(): boolean {
  return useSyncExternalStore(never, isMac, notYet);
}
