"use client";

import { useTheme } from "@/components/shell/use-theme";
import { RadioCards } from "@/components/ui/radio-cards";
import { chooseTheme, type Theme } from "@/lib/client/theme";

const options = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system" },
] as const;

/** Light, dark or as the system: seen at once, kept in this browser. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  return (
    <RadioCards
      legend="Theme"
      name="theme"
      options={options}
      value={useTheme(theme)}
      onValueChange={chooseTheme}
      hint="Shown at once and kept in this browser."
    />
  );
}
