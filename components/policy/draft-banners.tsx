"use client";

import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import type { ResponsePolicy } from "@/lib/domain/policy";
import type { PolicyProblem } from "@/lib/domain/policy-check";
import { policyDiff } from "@/lib/domain/policy-diff";
import { ChangeList } from "./change-list";
import type { PolicyDraft } from "./use-policy-draft";

/** Somebody saved another version meanwhile: what they changed, and joining it with what was changed here. */
export function BehindBanner({ policy }: { policy: PolicyDraft }) {
  const { base, current } = policy;
  return (
    <Banner
      tone="warn"
      live="polite"
      title={`Version ${current.version} was saved meanwhile. Nothing of yours is lost.`}
      action={
        <Button variant="ink" onClick={policy.takeIn}>
          Take their changes into my draft
        </Button>
      }
    >
      <p>Your draft was made from version {base.version}. Since then these changed:</p>
      <ChangeList changes={policyDiff(base, current)} label={`Changes up to version ${current.version}`} />
      <p className="mt-1">
        Where you changed the same thing, yours stays and is named. You see the result before you save.
      </p>
    </Banner>
  );
}

/** Where both changed the same thing after joining. */
export function ClashBanner({ clashes }: { clashes: readonly string[] }) {
  return (
    <Banner tone="warn" live="polite" title="Both of you changed these; yours stands in the draft:">
      <ul>
        {clashes.map((path) => (
          <li key={path}>
            <code className="font-mono text-note">{path}</code>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** There is a draft from before, while an earlier version was asked for. */
export function RestoreBanner({ policy, restored }: { policy: PolicyDraft; restored: ResponsePolicy }) {
  return (
    <Banner
      tone="warn"
      title="You have an unsaved draft"
      action={
        <Button onClick={() => policy.restore(restored)}>Replace it by version {restored.version}</Button>
      }
    >
      It was kept in this browser. Version {restored.version} was not loaded over it.
    </Banner>
  );
}

type ProblemBannerProps = { problems: readonly PolicyProblem[]; onGo: (path: string) => void };

/** Everything that keeps the draft from being saved, each leading to its field. */
export function ProblemBanner({ problems, onGo }: ProblemBannerProps) {
  const count = problems.length === 1 ? "One problem keeps" : `${problems.length} problems keep`;
  return (
    <Banner tone="error" title={`${count} the draft from being saved`}>
      <ul aria-label="Problems">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <button type="button" className="prose-link row-height text-left" onClick={() => onGo(path)}>
              <code className="font-mono text-note">{path}</code> {message}
            </button>
          </li>
        ))}
      </ul>
    </Banner>
  );
}
