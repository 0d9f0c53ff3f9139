"use client";

import { useQueryStates } from "nuqs";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useMemo, useRef } from "react";
import { PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { problemWords } from "@/lib/client/api-problem";
import { columns, IncidentRow, ListHead } from "./incident-row";
import { ListFilters } from "./list-filters";
import { filterCount, type ListSearch, listQuery, listSearchParsers, noSearch } from "./list-search";
import type { IncidentListPage } from "./listed-incident";
import { changeWords } from "./steady-rows";
import { useIncidentList } from "./use-incident-list";
import { useRowKeys } from "./use-row-keys";

export type IncidentListProps = {
  /** What the server read, and for which query. */
  rendered: { query: string; page: IncidentListPage };
  services: readonly { slug: string; name: string }[];
};

/** The list of incidents with its filters in the address. */
export function IncidentList(props: IncidentListProps) {
  return (
    <NuqsAdapter>
      <FilteredList {...props} />
    </NuqsAdapter>
  );
}

function FilteredList({ rendered, services }: IncidentListProps) {
  const [search, setSearch] = useQueryStates(listSearchParsers);
  const query = listQuery(search);
  const list = useIncidentList(query, rendered);
  const change = (next: Partial<ListSearch>, how: "push" | "typing") =>
    void setSearch({ cursor: null, ...next }, { history: how === "push" ? "push" : "replace" });
  const clear = () => change(noSearch, "push");
  const news = changeWords(list);
  return (
    <>
      <PageHeader title="Incidents">
        {(list.rows.length > 0 || isNarrowed(search)) && (
          <ListFilters search={search} services={services} onChange={change} />
        )}
      </PageHeader>
      <div role="status" className="min-h-0">
        {news !== null && (
          <div className="border-line border-b px-4 py-2">
            <Button size="row" onClick={list.showChanges}>
              Show {news}
            </Button>
          </div>
        )}
      </div>
      {list.error !== null && (
        <Banner
          tone="error"
          live="polite"
          title="The list could not be read"
          className="m-4"
          action={
            <Button size="row" onClick={list.retry}>
              Try again
            </Button>
          }
        >
          {problemWords(list.error)}
        </Banner>
      )}
      <Rows list={list} search={search} clear={clear} />
      <Pages search={search} nextCursor={list.nextCursor} />
    </>
  );
}

function isNarrowed(search: ListSearch): boolean {
  return filterCount(search) > 0 || search.cursor !== null;
}

type ListState = ReturnType<typeof useIncidentList>;

function Rows({ list, search, clear }: { list: ListState; search: ListSearch; clear: () => void }) {
  const rows = useRef<HTMLUListElement>(null);
  const onKeyDown = useRowKeys(rows);
  const head = useMemo(() => <ListHead />, []);
  if (list.rows.length === 0)
    return list.loading || list.error ? null : <Nothing search={search} clear={clear} />;
  return (
    <div className={classNames(columns, "fade", list.loading && "opacity-60")}>
      {head}
      <ul ref={rows} aria-label="Incidents" onKeyDown={onKeyDown} className="min-[75rem]:contents">
        {list.rows.map((incident) => (
          <IncidentRow key={incident.id} incident={incident} />
        ))}
      </ul>
    </div>
  );
}

function Nothing({ search, clear }: { search: ListSearch; clear: () => void }) {
  const filtered = filterCount(search) > 0;
  if (isNarrowed(search)) {
    return (
      <EmptyState
        className="mx-4 border-t-0"
        title={filtered ? "No incident matches" : "No older incidents"}
        action={<Button onClick={clear}>{filtered ? "Clear all filters" : "Back to the newest"}</Button>}
      >
        {filtered ? "Widen the filters, or look at everything." : "The list ends before this place."}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      className="mx-4 border-t-0"
      title="No incidents yet"
      action={
        <LinkButton href="/incidents/new" variant="ink">
          Declare an incident
        </LinkButton>
      }
    >
      <p>
        An incident is anything in production that hurts users now or soon will: an outage, lost data, a
        broken checkout. Declaring one takes a title and a severity; it starts the clocks of your response
        policy, keeps the timeline, and ends in a review. When in doubt, declare: it can be lowered or
        cancelled.
      </p>
      <p className="mt-2">Something that is already over can be recorded afterwards in the same place.</p>
    </EmptyState>
  );
}

function Pages({ search, nextCursor }: { search: ListSearch; nextCursor: string | null }) {
  if (nextCursor === null && search.cursor === null) return null;
  return (
    <nav aria-label="Pages of the list" className="flex flex-wrap gap-2 p-4">
      {search.cursor !== null && (
        <LinkButton href={`/incidents${listQuery({ ...search, cursor: null })}`}>Newest</LinkButton>
      )}
      {nextCursor !== null && (
        <LinkButton href={`/incidents${listQuery({ ...search, cursor: nextCursor })}`} prefetch={false}>
          Older
        </LinkButton>
      )}
    </nav>
  );
}
