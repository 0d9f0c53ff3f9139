import Link from "next/link";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { type PolicyVersion, VersionLine } from "./version-line";

type VersionsPageProps = { items: readonly PolicyVersion[]; nextCursor: string | null; newest: number };

/** Every version of the policy, newest first. */
export function VersionsPage({ items, nextCursor, newest }: VersionsPageProps) {
  return (
    <>
      <PageHeader
        title="Versions of the policy"
        actions={<LinkButton href="/settings/policy">Current policy</LinkButton>}
      >
        <p className="max-w-prose text-ink-2">
          An incident keeps the version that it was declared under. A version never changes.
        </p>
      </PageHeader>
      <PageBody className="flex max-w-[48rem] flex-col gap-4">
        <ol className="border-line border-t">
          {items.map((item) => (
            <li
              key={item.version}
              className="grid gap-x-4 border-line border-b py-2.5 sm:grid-cols-[8rem_1fr]"
            >
              <p>
                <Link
                  href={`/settings/policy/versions/${item.version}`}
                  className="prose-link row-height inline-flex items-center font-bold"
                >
                  Version {item.version}
                </Link>
                {item.version === newest && <span className="block text-ok">current</span>}
              </p>
              <VersionLine of={item} />
            </li>
          ))}
        </ol>
        {nextCursor !== null && (
          <LinkButton
            className="self-start"
            href={`/settings/policy/versions?cursor=${encodeURIComponent(nextCursor)}`}
          >
            Earlier versions
          </LinkButton>
        )}
      </PageBody>
    </>
  );
}
