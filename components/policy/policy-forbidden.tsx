import { PageBody, PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";

/** What somebody sees who may read the policy and not change it. */
export function PolicyForbidden() {
  return (
    <>
      <PageHeader title="Edit the policy" />
      <PageBody className="flex max-w-prose flex-col items-start gap-3">
        <p>Only administrators change the policy. Everybody reads it, and may ask one of them.</p>
        <LinkButton href="/settings/policy">Read the policy</LinkButton>
      </PageBody>
    </>
  );
}
