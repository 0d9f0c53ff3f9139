"use client";

import { useEffect, useState } from "react";
import type { Remark } from "./remarks";

type Lint = (commands: string) => Remark[];

/**
 * What is wrong with a rollback's commands, read in the browser while they are typed; what the server said of complete lines until the
 * reader is here.
 */
export function useRemarks(commands: string, said: readonly Remark[]): readonly Remark[] {
  const [lint, setLint] = useState<{ run: Lint } | null>(null);
  useEffect(() => {
    let wanted = true;
    import("@/lib/domain/rollback-remarks").then(
      ({ commandRemarks }) => wanted && setLint({ run: commandRemarks }),
      // The server says the same once the plan is saved.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (lint !== null) return lint.run(commands);
  const lines = commands.split("\n");
  return said.filter(({ line }) => !/\{\w+\}/.test(lines[line - 1] ?? ""));
}
