"use client";

import { useSyncExternalStore } from "react";
import { chosenTheme, onThemeChoice, type Theme } from "@/lib/client/theme";

/** The theme that stands, wherever it was chosen; `rendered` is the one that the server knew. */
export function useTheme(rendered: Theme): Theme {
  return useSyncExternalStore(
    onThemeChoice,
    () => chosenTheme() ?? rendered,
    () => rendered,
  );
}
