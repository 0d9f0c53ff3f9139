import { PageBody, PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import type { ResponsePolicy } from "@/lib/domain/policy";
import { PolicyReading } from "./policy-reading";
import { type PolicyVersion, VersionLine } from "./version-line";

type PolicyPageProps = { policy: ResponsePolicy; made: PolicyVersion; mayEdit: boolean };

/** The response policy as everybody reads it; administrators go on to edit it. */
export function PolicyPage({ policy, made, mayEdit }: PolicyPageProps) {
  return (
    <>
      <PageHeader
        title="Response policy"
        above={<span className="text-ink-2">Version {policy.version}</span>}
        actions={
          <>
            {mayEdit && (
              <LinkButton href="/settings/policy/edit" variant="ink">
                Edit the policy
              </LinkButton>
            )}
            <LinkButton href="/settings/policy/versions">Versions</LinkButton>
          </>
        }
      >
        <VersionLine of={made} />
        {!mayEdit && <p className="text-ink-2">Administrators change it.</p>}
      </PageHeader>
      <PageBody>
        <PolicyReading policy={policy} />
      </PageBody>
    </>
  );
}
