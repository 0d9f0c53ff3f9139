import { defaultPolicy } from "@/lib/domain/default-policy/document";
import type { PolicyDocument, SeverityPolicy } from "@/lib/domain/policy";
import type { Severity } from "@/lib/domain/severity";
import type { TimerRule } from "@/lib/domain/timer";

/** The default policy with some fields of one level changed. */
export function withLevel(severity: Severity, change: Partial<SeverityPolicy>): PolicyDocument {
  const { severities, ...rest } = defaultPolicy;
  return { ...rest, severities: { ...severities, [severity]: { ...severities[severity], ...change } } };
}

/** The default policy with one rule of a level changed. */
export function withRule(severity: Severity, key: string, change: Partial<TimerRule>): PolicyDocument {
  const { timers } = defaultPolicy.severities[severity];
  return withLevel(severity, {
    timers: timers.map((rule) => (rule.rule === key ? { ...rule, ...change } : rule)),
  });
}
