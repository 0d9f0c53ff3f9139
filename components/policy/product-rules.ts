import { defaultPolicy } from "@/lib/domain/default-policy/document";
import type { PolicyDocument } from "@/lib/domain/policy";
import { severities } from "@/lib/domain/severity";
import type { TimerRule } from "@/lib/domain/timer";

/** Where rules stand: at a level, or for any. */
export type RulePlace = "P0" | "P1" | "P2" | "any";

/** The rules of a policy at one place. */
export function rulesAt(policy: PolicyDocument, place: RulePlace): TimerRule[] {
  return place === "any" ? policy.timers : policy.severities[place].timers;
}

/** The rules that the product itself brings to a place and that are not among these: they can be brought back. */
export function missingRules(rules: readonly TimerRule[], place: RulePlace): TimerRule[] {
  return rulesAt(defaultPolicy, place).filter((known) => rules.every((rule) => rule.rule !== known.rule));
}

const known = new Set([
  ...severities.flatMap((severity) => rulesAt(defaultPolicy, severity).map((rule) => rule.rule)),
  ...defaultPolicy.timers.map((rule) => rule.rule),
]);

/** Whether the product knows what it means that this is done, so that somebody can do it in time. */
export function isKnownRule(key: string): boolean {
  return known.has(key);
}
