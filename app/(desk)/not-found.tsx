import type { Metadata } from "next";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Not found" };

/** Shown in the desk where what was asked for does not exist or may not be seen: the two look the same. */
export default function DeskNotFound() {
  return (
    <>
      <PageHeader title="Nothing is at this address" />
      <PageBody className="flex max-w-prose flex-col items-start gap-4">
        <p>It may have been mistyped, or it belongs to something that you may not see.</p>
        <LinkButton href="/incidents">Go to incidents</LinkButton>
      </PageBody>
    </>
  );
}
