"use client";

import { FailureSoon } from "@/components/shell/failure-soon";
import { LonePage } from "@/components/shell/lone-page";

/** Shown in place of a page that failed. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <LonePage title="This page could not be shown">
      <FailureSoon error={error} retry={retry} />
    </LonePage>
  );
}
