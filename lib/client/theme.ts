import { writeCookie } from "./cookie";

export const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

/** The theme that a cookie's value names; `system` for anything else. */
export function themeOf(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system";
}

/** The attribute of `<html>` that forces a theme; none where the system decides. */
export function themeAttribute(theme: Theme): { "data-theme"?: "light" | "dark" } {
  return theme === "system" ? {} : { "data-theme": theme };
}

let chosen: Theme | null = null;
const listeners = new Set<() => void>();

/** The theme that was chosen since the page was loaded. */
export function chosenTheme(): Theme | null {
  return chosen;
}

/** Tells of every choice of a theme, wherever on the page it is made. Answers what ends it. */
export function onThemeChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Shows the theme at once and keeps it for the next page. */
export function chooseTheme(theme: Theme): void {
  chosen = theme;
  for (const listener of listeners) listener();
  writeCookie("theme", theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
