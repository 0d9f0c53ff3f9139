"use client";

import { useEffect, useState } from "react";
import { placeholders } from "@/lib/domain/hotfix-workflow";
import type { Remark } from "./remarks";

type Lint = (commands: string) => Remark[];

// What our own placeholders stand for is asked for beside the commands; a name such as mergeCommit must not be read as what it names.
const ours = new RegExp(`\\{(?:${placeholders.join("|")})\\}`, "g");

/**
 * What is wrong with a rollback's commands, read in the browser while they are typed; what the server said of complete lines until the
 * reader is here.
 */
export function useRemarks(commands: string, said: readonly Remark[]): readonly Remark[] {
  const [lint, setLint] = useState<{ run: Lint } | null>(null);
  useEffect(() => {
    let wanted = true;
    import("@/lib/domain/rollback-lint").then(
      ({ lintRollback }) => wanted && setLint({ run: lintRollback }),
      // The server says the same once the plan is saved.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (lint !== null) return lint.run(commands.replace(ours, "0000000"));
  const lines = commands.split("\n");
  return said.filter(({ line }) => lines[line - 1]?.search(ours) === -1);
}
