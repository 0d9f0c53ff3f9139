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
import { fetchAhead } from "@/lib/client/fetch-ahead";
import { untilItComes } from "@/lib/client/until-it-comes";
import { useEarlyPress } from "./early-press";
import { dismissToast, toast } from "./toast-store";

type Module<Props extends object> = { default: ComponentType<Props> };

const missing = "A part of this page could not be loaded yet. It is asked for again every 2 seconds.";

const missed = new Set<() => Promise<unknown>>();
let message: number | null = null;

/** Fetches a part's code; one message tells of all parts that are still missing. */
async function fetchPart<T>(load: () => Promise<T>): Promise<T> {
  const part = await untilItComes(load, () => {
    missed.add(load);
    message ??= toast({ message: missing, tone: "error" });
  });
  missed.delete(load);
  if (message !== null && missed.size === 0) {
    dismissToast(message);
    message = null;
  }
  return part;
}

/**
 * A part of the page that the server draws with it and whose code comes once the rest stands: what is read is there at once, and a
 * button that is pressed before is pressed again when it can answer. Give it the same functions and lists each time. With `soon` its code
 * is asked for as soon as the page's script runs, for what people type into first.
 */
export function later<Props extends object>(load: () => Promise<Module<Props>>, when?: "soon") {
  if (when === "soon" && typeof window !== "undefined") fetchAhead(load);
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
