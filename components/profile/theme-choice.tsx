"use client";

import { useState } from "react";
import { RadioCards } from "@/components/ui/radio-cards";
import { chooseTheme, type Theme } from "@/lib/client/theme";

const options = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "system", label: "As the system" },
] as const;

/** Light, dark or as the system: seen at once, kept in this browser. */
export function ThemeChoice({ theme }: { theme: Theme }) {
  const [chosen, setChosen] = useState(theme);
  const choose = (next: Theme) => {
    chooseTheme(next);
    setChosen(next);
  };
  return (
    <RadioCards
      legend="Theme"
      name="theme"
      options={options}
      value={chosen}
      onValueChange={choose}
      hint="Shown at once and kept in this browser."
    />
  );
}
