"use client";

import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { useNow } from "@/components/ui/server-clock";
import type { Release, ReleaseWish } from "./release-view";
import { incidentWords } from "./release-words";

type ReleaseRowProps = {
  release: Release;
  /** Null for whoever only reads, and for what has shipped. */
  ask: ((wish: ReleaseWish) => void) | null;
};

/** A release: when it is planned for or shipped, and how many incidents wait for it. */
export function ReleaseRow({ release, ask }: ReleaseRowProps) {
  return (
    <li className="grid gap-x-4 border-line border-b py-1.5 @3xl:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)_11rem_11.5rem]">
      <p className="break-words font-bold @3xl:py-1.5">{release.name}</p>
      <p className="min-w-0 @3xl:py-1.5">
        <ReleaseDate release={release} />
      </p>
      <p className="text-ink-2 @3xl:py-1.5">{incidentWords(release)}</p>
      {ask !== null && (
        <div className="flex items-start gap-2 @max-3xl:py-1 @3xl:justify-end print:hidden">
          <Button
            size="row"
            className="max-desk:min-h-11"
            aria-label={`Change ${release.name}`}
            onClick={() => ask({ kind: "edit", release })}
          >
            Change
          </Button>
          <Button
            size="row"
            className="max-desk:min-h-11"
            aria-label={`It shipped: ${release.name}`}
            onClick={() => ask({ kind: "ship", release })}
          >
            It shipped
          </Button>
        </div>
      )}
    </li>
  );
}

/** When a release is planned for or shipped; a date that has passed without shipping is said. */
export function ReleaseDate({ release }: { release: Pick<Release, "plannedFor" | "shippedAt"> }) {
  const now = useNow(60_000);
  const { plannedFor, shippedAt } = release;
  if (shippedAt !== null) {
    return (
      <>
        <span className="text-ok">shipped</span> <Moment at={shippedAt} />
      </>
    );
  }
  if (plannedFor === null) return <span className="text-ink-2">no date yet</span>;
  const late = Date.parse(plannedFor) < now;
  return (
    <>
      <span className={late ? "text-breach" : "text-ink-2"}>{late ? "was planned for" : "planned for"}</span>{" "}
      <Moment at={plannedFor} />
    </>
  );
}
