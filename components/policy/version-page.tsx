import { PageBody, PageHeader, Section } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { policyDiff } from "@/lib/domain/policy-diff";
import { ChangeList } from "./change-list";
import { PolicyReading } from "./policy-reading";
import { type PolicyVersion, VersionLine } from "./version-line";

type VersionPageProps = {
  policy: ResponsePolicy;
  /** The version before; null for the first. */
  before: ResponsePolicy | null;
  made: PolicyVersion;
  current: number;
  mayEdit: boolean;
};

/** One version of the policy: what it changed, all of it, and the way back to it. */
export function VersionPage({ policy, before, made, current, mayEdit }: VersionPageProps) {
  const restorable = mayEdit && policy.version !== current;
  return (
    <>
      <PageHeader
        title={`Policy, version ${policy.version}`}
        above={
          <span className="text-ink-2">
            {policy.version === current ? "Current" : `Current is ${current}`}
          </span>
        }
        actions={
          <>
            {restorable && (
              <LinkButton href={`/settings/policy/edit?restore=${policy.version}`} variant="ink">
                Restore as a draft
              </LinkButton>
            )}
            <LinkButton href="/settings/policy/versions">All versions</LinkButton>
          </>
        }
      >
        <VersionLine of={made} />
      </PageHeader>
      <PageBody className="flex flex-col gap-8">
        <Section
          title={before === null ? "The first version" : `Against version ${before.version}`}
          className="max-w-[48rem]"
        >
          {before === null ? (
            <p>There is none before it.</p>
          ) : (
            <ChangeList
              changes={policyDiff(before, policy)}
              label={`Changes from version ${before.version}`}
            />
          )}
        </Section>
        <PolicyReading policy={policy} />
      </PageBody>
    </>
  );
}
