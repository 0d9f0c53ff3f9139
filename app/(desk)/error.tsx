"use client";

import { FailureSoon } from "@/components/shell/failure-soon";
import { PageBody, PageHeader } from "@/components/shell/page-header";

/** Shown in the desk in place of a page that failed. */
export default function DeskError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <PageHeader title="This page could not be shown" />
      <PageBody className="flex max-w-prose flex-col items-start gap-4">
        <FailureSoon error={error} retry={retry} />
      </PageBody>
    </>
  );
}
