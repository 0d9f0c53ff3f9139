import { workflowOf } from "@/lib/db/hotfix-facts";
import type { HotfixRecord } from "@/lib/db/hotfix-record";
import { readDiff } from "@/lib/domain/diff-files";
import { isRefusal, type Refusal } from "@/lib/domain/refusal";
import { type ScopeSummary, type ScopeWarning, scopeSummary, scopeWarnings } from "@/lib/domain/scope";

type Scope = { scope: ScopeSummary | null; warnings: ScopeWarning[] };

/** How large a diff is and what it gives cause to ask about at the incident's level (R-FIX-05); nothing where there is no diff. */
export function scopeOf(
  diff: string | null | undefined,
  about: {
    message: string | null;
    record: Pick<HotfixRecord, "rows" | "level" | "policy">;
    severity: string;
  },
): Scope | Refusal {
  if (diff === null || diff === undefined || diff.trim() === "") return { scope: null, warnings: [] };
  const files = readDiff(diff);
  if (isRefusal(files)) return files;
  const { rows, level, policy } = about.record;
  const warnings = scopeWarnings(files, {
    budget: level.scopeBudget,
    severityLabel: about.severity,
    message: about.message,
    smallFixesOnly: workflowOf(policy, rows.workflow).smallFixesOnly,
  });
  return { scope: scopeSummary(files), warnings };
}
