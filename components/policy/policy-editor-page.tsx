"use client";

import { lazy, Suspense } from "react";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { ProgressLine } from "@/components/ui/progress-line";
import { useHydrated } from "@/lib/client/hydrated";
import type { ResponsePolicy } from "@/lib/domain/policy";

const PolicyEditor = lazy(() => import("./policy-editor"));

export type PolicyEditorPageProps = {
  viewerId: string;
  current: ResponsePolicy;
  /** An earlier version to begin with. */
  restored: ResponsePolicy | null;
};

/** The editor's page; its code is loaded after the page, and its draft comes from this browser. */
export function PolicyEditorPage(props: PolicyEditorPageProps) {
  const hydrated = useHydrated();
  const waiting = (
    <>
      <PageHeader title="Edit the policy" />
      <PageBody>
        <ProgressLine label="Opening the editor" />
        <noscript>The editor needs JavaScript.</noscript>
      </PageBody>
    </>
  );
  if (!hydrated) return waiting;
  return (
    <Suspense fallback={waiting}>
      <PolicyEditor {...props} />
    </Suspense>
  );
}
