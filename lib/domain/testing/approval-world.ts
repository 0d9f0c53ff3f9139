import { isCheckKey } from "../check-result";
import { decide } from "../decide";
import { defaultPolicy } from "../default-policy/document";
import { startDeployment } from "../deployment";
import { type GateLevel, gateOf } from "../gate";
import type { Hotfix, Revision } from "../hotfix";
import {
  withAnswer,
  withCheck,
  withDecision,
  withPlan,
  withRevision,
  withSeverityChanged,
  withVerbal,
  withWarningAnswered,
} from "../hotfix-changes";
import { stateOf } from "../hotfix-state";
import { isRefusal } from "../refusal";
import type { OrgRole } from "../roles";
import { answerVerbal, witness } from "../verbal-approval";
import type { Happened } from "./approval-model";

export const people = ["ann", "ben", "cat", "dan", "eve", "fay"] as const;
export const roles = ["engineering_lead", "on_call_manager", "product_manager"] as const;
/** The checks that a world's levels require. */
export const checks = ["unit_suites", "issue_verified"];
const levels: Record<"P0" | "P1", GateLevel> = {
  P0: { ...defaultPolicy.severities.P0, requiredChecks: checks },
  P1: { ...defaultPolicy.severities.P1, requiredChecks: checks },
};
const now = new Date("2026-01-15T14:30:00Z");

/** A step of a history; which fields count follows from `do`. */
export type Command = {
  do: string;
  who?: string;
  approver?: string;
  role?: (typeof roles)[number];
  word?: string;
  pusher?: string | null;
  warned?: boolean;
  level?: "P0" | "P1";
  stale?: boolean;
  confirmed?: boolean;
  roles?: OrgRole[];
  key?: string;
  result?: string;
  tested?: boolean;
  bypass?: boolean;
};

/** One hotfix under the product's rules, with the log that the model reads. */
export class World {
  hotfix: Hotfix = {
    id: "h",
    number: 1,
    state: "draft",
    authorId: "ann",
    round: 0,
    asked: true,
    revision: null,
    decisions: [],
    verbals: [],
    checks: [],
    plan: null,
    answered: [],
    begun: false,
    deploying: [],
  };
  level: "P0" | "P1" = "P0";
  log: Happened[] = [{ kind: "severity", level: "P0" }];
  readonly roster = new Map<string, { name: string; roles: OrgRole[]; disabled: boolean }>();
  private ids = 0;

  constructor() {
    for (const [index, name] of people.entries()) {
      this.give(name, index % 2 === 0 ? [...roles] : roles.slice(index % 3));
    }
  }

  get rules(): GateLevel {
    return levels[this.level];
  }

  give(name: string, held: OrgRole[]): void {
    this.roster.set(name, { name, roles: held, disabled: false });
    this.log.push({ kind: "roles", of: name, roles: held });
  }

  settle(next: Hotfix): void {
    this.hotfix = { ...next, state: stateOf(next, this.rules.approverRoles, this.roster) };
  }

  run(step: Command): "deployed" | "bypassed" | "refused" | "done" {
    const { who: name = "ann", role = "engineering_lead" } = step;
    switch (step.do) {
      case "revise": {
        const warnings = step.warned ? [{ key: "no_test", message: "No test." }] : [];
        const revision: Revision = {
          id: `r${++this.ids}`,
          number: this.ids,
          commit: this.ids.toString(16).padStart(40, "0"),
          tree: null,
          contentHash: "x",
          committerId: null,
          pusherId: step.pusher ?? null,
          warnings,
        };
        this.settle(withRevision(this.hotfix, revision));
        this.log.push({
          kind: "revision",
          committer: null,
          pusher: step.pusher ?? null,
          warnings: warnings.map(({ key }) => key),
        });
        return "done";
      }
      case "severity":
        if (step.level === undefined || step.level === this.level) return "refused";
        this.level = step.level;
        this.settle(withSeverityChanged(this.hotfix, this.hotfix.revision?.warnings ?? []));
        this.log.push({ kind: "severity", level: this.level });
        return "done";
      case "decide":
        return this.decide(name, role, step);
      case "witness": {
        const approverId = step.approver ?? "ben";
        const named = { role, approverId, spokenAt: now, revisionId: this.hotfix.revision?.id };
        const heard = witness(this.hotfix, named, name, this.rules, this.roster, now);
        if (isRefusal(heard)) return "refused";
        const id = ++this.ids;
        const verbal = { id: `v${id}`, role, approverId, witnessId: name, confirmed: null };
        this.settle(
          withVerbal(
            this.hotfix,
            this.row(id, role, "approved", approverId, heard.revision, verbal.id),
            verbal,
          ),
        );
        this.log.push({ kind: "said", id, by: approverId, role, word: "approved" });
        return "done";
      }
      case "answer verbal": {
        const verbal = this.hotfix.verbals.find((one) => one.confirmed === null);
        if (verbal === undefined || isRefusal(answerVerbal(verbal, name))) return "refused";
        this.settle(withAnswer(this.hotfix, verbal.id, step.confirmed === true));
        if (!step.confirmed) this.log.push({ kind: "denied", said: Number(verbal.id.slice(1)) });
        return "done";
      }
      case "roles":
        this.give(name, step.roles ?? []);
        return "done";
      case "check": {
        const { key = "", result } = step;
        const known = (["passed", "failed", "not_applicable", "skipped"] as const).find(
          (one) => one === result,
        );
        if (!isCheckKey(key) || known === undefined) return "refused";
        this.settle(withCheck(this.hotfix, { key, result: known, reason: "because" }));
        this.log.push({ kind: "check", key, result: known });
        return "done";
      }
      case "plan":
        this.settle(
          withPlan(this.hotfix, {
            method: "git_revert",
            commands: "git revert",
            ownerId: "ann",
            tested: step.tested === true,
          }),
        );
        this.log.push({ kind: "plan", tested: step.tested === true });
        return "done";
      case "answer":
        if (this.hotfix.revision === null || step.key === undefined) return "refused";
        this.settle(withWarningAnswered(this.hotfix, step.key));
        this.log.push({ kind: "answer", key: step.key });
        return "done";
      default: {
        const gate = gateOf(this.hotfix, this.rules, this.roster);
        const bypass = step.bypass ? { reason: "Now" } : null;
        const started = startDeployment(this.hotfix, { environment: "production", bypass }, gate, this.rules);
        if (isRefusal(started)) return "refused";
        return started.bypassed.length > 0 ? "bypassed" : "deployed";
      }
    }
  }

  private decide(name: string, role: (typeof roles)[number], step: Command): "refused" | "done" {
    const word = (["approved", "rejected", "changes_requested", "withdrawn"] as const).find(
      (one) => one === step.word,
    );
    if (word === undefined) return "refused";
    const commit = step.stale ? "f".repeat(40) : (this.hotfix.revision?.commit ?? undefined);
    const by = { userId: name, roles: this.roster.get(name)?.roles ?? [] };
    const input = { role, decision: word, comment: "why", commit };
    const revision = decide(this.hotfix, input, by, this.rules);
    if (isRefusal(revision)) return "refused";
    const id = ++this.ids;
    this.settle(withDecision(this.hotfix, this.row(id, role, word, name, revision, null)));
    this.log.push({ kind: "said", id, by: name, role, word });
    return "done";
  }

  private row(
    id: number,
    role: (typeof roles)[number],
    word: "approved" | "rejected" | "changes_requested" | "withdrawn",
    byId: string,
    revision: Revision,
    verbalId: string | null,
  ) {
    const { round } = this.hotfix;
    return {
      id: `d${id}`,
      role,
      word,
      byId,
      revisionId: revision.id,
      round,
      comment: null,
      verbalId,
      at: now,
    };
  }
}
