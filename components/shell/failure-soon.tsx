"use client";

import { type ComponentType, useEffect, useState } from "react";
import { untilItComes } from "@/lib/client/until-it-comes";
import type { FailureProps } from "./failure";

/** In which words the server is said to be away. */
export const awayWords =
  "The database or the server is not reachable. This page asks every 2 seconds and comes back by itself.";

type FailureSoonProps = Omit<FailureProps, "wasAway">;

/** What a failed page says. Every page carries this much of it; the rest comes with the failure, or once the server is back. */
export function FailureSoon(props: FailureSoonProps) {
  const [Failure, setFailure] = useState<ComponentType<FailureProps> | null>(null);
  const [away, setAway] = useState(false);
  useEffect(() => {
    const come = untilItComes(
      () => import("./failure"),
      () => setAway(true),
    );
    void come.then((module) => setFailure(() => module.Failure));
  }, []);
  if (Failure !== null) return <Failure {...props} wasAway={away} />;
  return <p role="status">{away ? awayWords : "Finding out why…"}</p>;
}
