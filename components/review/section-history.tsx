"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ListProblem, MoreButton } from "@/components/settings/list-ends";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { ProgressLine } from "@/components/ui/progress-line";
import { api } from "@/lib/client/fetcher";
import { textParts } from "@/lib/client/merge-text-parts";
import { ChangedText } from "./section-marked";
import { type SectionVersion, type VersionGroup, type VersionPage, versionGroups } from "./section-versions";
import { type SectionView, sectionPath } from "./use-section";

type SectionHistoryProps = {
  incidentKey: string;
  section: SectionView;
  /** The version that the editor stands on. */
  version: number;
  /** Brings a version back; null where nobody may, or not before what is unsaved is saved. */
  onRestore: ((version: SectionVersion) => void) | null;
  /** Why nothing can be brought back just now. */
  blocked: string | null;
  onClose: () => void;
};

const newest: number | null = null;

function useVersions(incidentKey: string, key: string, version: number) {
  const path = `${sectionPath(incidentKey, key)}/versions?limit=200` as const;
  return useInfiniteQuery({
    queryKey: ["review-section-versions", incidentKey, key, version],
    queryFn: ({ pageParam, signal }) =>
      api<VersionPage>("GET", pageParam === null ? path : `${path}&before=${pageParam}`, { signal }),
    initialPageParam: newest,
    getNextPageParam: (page) => page.nextBefore,
  });
}

function savesWords({ last, within }: VersionGroup): string {
  if (last.restores !== null) return `brought version ${last.restores} back`;
  return within.length === 0
    ? `version ${last.version}`
    : `version ${last.version}, ${within.length + 1} saves`;
}

/** What was saved on the way to the last version of a group, each to be read and brought back as well. */
function Within({
  within,
  onRestore,
}: Pick<VersionGroup, "within"> & Pick<SectionHistoryProps, "onRestore">) {
  return (
    <Disclosure summary={within.length === 1 ? "1 earlier save" : `${within.length} earlier saves`}>
      <ol className="flex flex-col">
        {within.map((version) => (
          <li
            key={version.version}
            className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line border-t py-2"
          >
            <p className="min-w-0 flex-1 basis-56">
              <span className="text-ink-2 text-note">
                version {version.version}, <Moment at={version.at} />
              </span>
              <span className="wrap-anywhere block whitespace-pre-wrap">
                {version.body === "" ? "The section was emptied." : version.body}
              </span>
            </p>
            {onRestore !== null && (
              <Button
                size="row"
                onClick={() => onRestore(version)}
                aria-label={`Restore version ${version.version}`}
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}

function Change(props: {
  group: VersionGroup;
  present: boolean;
  onRestore: SectionHistoryProps["onRestore"];
}) {
  const { last, before } = props.group;
  const parts = before === null ? null : textParts(before, last.body);
  const same = parts?.every(({ kind }) => kind === "same");
  return (
    <li className="flex flex-col gap-2 border-line border-t py-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <p className="min-w-0 flex-1 basis-56">
          <span className="font-bold">{last.by?.name ?? "Firebreak"}</span> <Moment at={last.at} />
          <span className="block text-ink-2 text-note">
            {savesWords(props.group)}
            {props.present && ", as it is now"}
          </span>
        </p>
        {props.onRestore !== null && !props.present && (
          <Button
            size="row"
            onClick={() => props.onRestore?.(last)}
            aria-label={`Restore version ${last.version}`}
          >
            Restore
          </Button>
        )}
      </div>
      {last.body === "" && <p className="text-ink-2">The section was emptied.</p>}
      {parts === null && <p className="wrap-anywhere whitespace-pre-wrap">{last.body}</p>}
      {same === true && last.body !== "" && <p className="text-ink-2">The text stayed the same.</p>}
      {parts !== null && same !== true && <ChangedText parts={parts} />}
      {props.group.within.length > 0 && <Within within={props.group.within} onRestore={props.onRestore} />}
    </li>
  );
}

/** Every text that the section had, by author and time, with what each changed; one can be brought back as a new version. Loaded when it is first opened. */
export default function SectionHistory(props: SectionHistoryProps) {
  const { incidentKey, section, version } = props;
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useVersions(
    incidentKey,
    section.key,
    version,
  );
  const versions = data?.pages.flatMap(({ items }) => items) ?? [];
  const groups = versionGroups(versions, !hasNextPage);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      title={`History of ${section.label}`}
      description="What came is underlined, what went is struck through. Restoring saves the old text as a new version; nothing is taken out of the history."
      dismiss="Close"
      width="wide"
    >
      <ListProblem error={error} retry={() => void refetch()} />
      {data === undefined && error === null && <ProgressLine label="Reading the history" />}
      {data !== undefined && groups.length === 0 && <p>Nobody has written in this section yet.</p>}
      {props.blocked !== null && groups.length > 0 && <p className="text-ink-2">{props.blocked}</p>}
      <ol className="flex flex-col">
        {groups.map((group, index) => (
          <Change key={group.last.version} group={group} present={index === 0} onRestore={props.onRestore} />
        ))}
      </ol>
      <MoreButton more={hasNextPage ? () => void fetchNextPage() : null} loading={isFetchingNextPage}>
        Show earlier versions
      </MoreButton>
    </Dialog>
  );
}
