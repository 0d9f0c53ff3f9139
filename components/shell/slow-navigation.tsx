"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import { sayWhenSlow } from "@/components/ui/slow-words";
import { onNavigation } from "@/lib/client/navigation";

/** Says that a page is on its way when it takes longer than a second to come. */
export function SlowNavigation() {
  const search = useSearchParams().toString();
  const here = usePathname() + (search === "" ? "" : `?${search}`);
  const hush = useRef<(() => void) | null>(null);
  const begin = useEffectEvent((place: string) => {
    hush.current?.();
    hush.current = place === here ? null : sayWhenSlow();
  });
  useEffect(() => onNavigation((place) => begin(place)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever comes is what was waited for, where the way there led elsewhere too.
  useEffect(
    () => () => {
      hush.current?.();
      hush.current = null;
    },
    [here],
  );
  return null;
}
