"use client";

import { useEffect, useState } from "react";
import { placeholders } from "@/lib/domain/hotfix-workflow";
import type { Remark } from "./remarks";

type Lint = (commands: string) => Remark[];

/** Values that our own placeholders stand for are asked for beside the commands. */
function isAskedFor({ message }: Remark): boolean {
  return placeholders.some((name) => message.startsWith(`{${name}} `));
}

/** What is wrong with a rollback's commands, read in the browser while they are typed; `known` until the reader is here. */
export function useRemarks(commands: string, known: readonly Remark[]): readonly Remark[] {
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
  const remarks = lint === null ? known : lint.run(commands);
  return remarks.filter((remark) => !isAskedFor(remark));
}
