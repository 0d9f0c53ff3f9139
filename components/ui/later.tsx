"use client";

import {
  Activity,
  type ComponentType,
  lazy,
  memo,
  useCallback,
  useDeferredValue,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { untilItComes } from "@/lib/client/until-it-comes";
import { useEarlyPress } from "./early-press";
import { dismissToast, toast } from "./toast-store";

type Module<Props extends object> = { default: ComponentType<Props> };

const missing = "A part of this page could not be loaded yet. It is asked for again every 2 seconds.";

async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  let message: number | null = null;
  const part = await untilItComes(load, () => {
    message ??= toast({ message: missing, tone: "error" });
  });
  if (message !== null) dismissToast(message);
  return part;
}

/**
 * A part of the page that the server draws with it and whose code comes once the rest stands: what is read is there at once, and a
 * button that is pressed before is pressed again when it can answer. Give it the same functions and lists each time.
 */
export function later<Props extends object>(load: () => Promise<Module<Props>>) {
  const Part = lazy(async () => ({ default: memo((await fetchPart(load)).default) }));
  function Later(props: Props) {
    const place = useRef<HTMLDivElement>(null);
    const [stands, setStands] = useState(false);
    const pressAgain = useEarlyPress(place);
    const onStanding = useCallback(() => {
      setStands(true);
      pressAgain();
    }, [pressAgain]);
    // A change before the code has come waits for it, rather than take away what the server drew.
    const waiting = useDeferredValue(props);
    return (
      <div ref={place} className="contents">
        {/* It takes over its part of the page by itself, and leaves it as the server drew it until it can. */}
        <Activity>
          <Part {...(stands ? props : waiting)} />
          <Standing onStanding={onStanding} />
        </Activity>
      </div>
    );
  }
  return memo(Later);
}

/** Tells when what it stands beside answers presses. */
function Standing({ onStanding }: { onStanding: () => void }) {
  const told = useRef(false);
  useLayoutEffect(() => {
    if (told.current) return;
    told.current = true;
    onStanding();
  }, [onStanding]);
  return null;
}
