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

/** Shows the theme at once and keeps it for the next page. */
export function chooseTheme(theme: Theme): void {
  writeCookie("theme", theme);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
