"use client";

import { Suspense, useRef } from "react";
import { ListProblem } from "@/components/settings/list-ends";
import type { Listed } from "@/components/settings/use-list";
import { useWish } from "@/components/settings/use-wish";
import { PageBody, PageHeader, Section } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { onDemand } from "@/components/ui/on-demand";
import { ReleaseRow } from "./release-row";
import type { Release, ReleaseWish } from "./release-view";
import { useReleases } from "./use-releases";

const ReleasesDialogs = onDemand(() => import("./releases-dialogs"));

type ReleasesPageProps = {
  /** The list as the server read it. */
  rendered: Listed<Release>;
  /** Whether the viewer plans, moves and ships releases. */
  manages: boolean;
};

/** The regular releases that fixes wait for: those to come, and those that have shipped (R-SLA-14). */
export function ReleasesPage({ rendered, manages }: ReleasesPageProps) {
  const { asked, open, ask, close } = useWish<ReleaseWish>();
  const body = useRef<HTMLDivElement>(null);
  const list = useReleases(rendered);
  const plan = manages && (
    <Button variant="ink" onClick={() => ask({ kind: "plan" })}>
      Plan a release
    </Button>
  );
  return (
    <>
      <PageHeader title="Releases" actions={plan}>
        <p className="text-ink-2">What can wait is fixed in the next regular release, and is due with it.</p>
      </PageHeader>
      <PageBody>
        <ListProblem error={list.error} retry={list.retry} />
        <div ref={body} tabIndex={-1} className="flex flex-col gap-8 outline-none">
          <Section title="To come">
            {list.toCome.length === 0 ? (
              <NoReleases manages={manages} />
            ) : (
              <ReleaseList label="Releases to come" releases={list.toCome} ask={manages ? ask : null} />
            )}
          </Section>
          {list.shipped.length > 0 && (
            <Section title="Shipped" ruled>
              <ReleaseList label="Shipped releases" releases={list.shipped} ask={null} />
            </Section>
          )}
        </div>
      </PageBody>
      {asked !== null && (
        <Suspense fallback={null}>
          <ReleasesDialogs key={asked.turn} wish={asked.wish} open={open} onClose={close} list={body} />
        </Suspense>
      )}
    </>
  );
}

type ReleaseListProps = {
  label: string;
  releases: readonly Release[];
  ask: ((wish: ReleaseWish) => void) | null;
};

function ReleaseList({ label, releases, ask }: ReleaseListProps) {
  return (
    <ul aria-label={label} className="@container border-line border-t">
      {releases.map((release) => (
        <ReleaseRow key={release.id} release={release} ask={ask} />
      ))}
    </ul>
  );
}

function NoReleases({ manages }: { manages: boolean }) {
  return (
    <EmptyState title="No release is planned" level={3}>
      Incidents of what can wait name the release that fixes them.{" "}
      {manages ? "Plan the next one, with its date once it is known." : "Whoever handles incidents plans it."}
    </EmptyState>
  );
}
