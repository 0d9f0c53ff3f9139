"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { SearchField } from "@/components/incident-list/search-field";
import { ListProblem, MoreButton } from "@/components/settings/list-ends";
import { PageHeader } from "@/components/shell/page-header";
import { useShortcut } from "@/components/shell/shortcuts";
import { classNames } from "@/components/ui/class-names";
import { HitRow } from "./hit-row";
import { Corrected, NothingAsked, NothingFound } from "./search-ends";
import { foundWords, type SearchAnswer, searchHref, searchText } from "./search-view";
import { useFound } from "./use-found";

export type SearchPageProps = {
  /** What the server read, and for which text; null where there is no text. */
  rendered: { text: string; page: SearchAnswer | null };
};

/** Everything that says some words. The text stands in the address; results follow what is typed. */
export function SearchPage({ rendered }: SearchPageProps) {
  const path = usePathname();
  const text = searchText(useSearchParams().get("q"));
  const found = useFound(text, rendered);
  const field = useRef<HTMLDivElement>(null);
  const focus = () => field.current?.querySelector("input")?.focus();
  useShortcut("/", "Go to the search field", focus);
  useEffect(() => {
    if (rendered.text === "") field.current?.querySelector("input")?.focus();
  }, [rendered.text]);
  const look = (wish: string | null) => {
    if (path === "/search") history.replaceState(null, "", searchHref(wish ?? ""));
  };
  return (
    <>
      <PageHeader title="Search">
        <search ref={field} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <SearchField label="Search everything" value={text === "" ? null : text} onValueChange={look} />
          <Count found={found} asked={text !== ""} />
        </search>
      </PageHeader>
      <Found text={text} found={found} />
    </>
  );
}

type FoundState = ReturnType<typeof useFound>;

/** How much was found; told politely when it changes. */
function Count({ found, asked }: { found: FoundState; asked: boolean }) {
  const words = found.settling ? "Looking…" : foundWords(found.hits.length, found.more !== null);
  return (
    <p role="status" className="min-w-28 text-ink-2">
      {asked && (found.loaded || found.settling) ? words : ""}
    </p>
  );
}

function Found({ text, found }: { text: string; found: FoundState }) {
  if (text === "") return <NothingAsked />;
  const { hits, corrected } = found;
  return (
    <div className={classNames("fade", found.settling && "opacity-60")}>
      <ListProblem error={found.error} retry={found.retry} />
      {corrected !== null && <Corrected text={text} corrected={corrected} />}
      {hits.length > 0 && (
        <ol aria-label="Results">
          {hits.map((hit) => (
            <HitRow key={`${hit.kind} ${hit.id}`} hit={hit} />
          ))}
        </ol>
      )}
      {hits.length === 0 && found.loaded && !found.settling && <NothingFound text={text} />}
      <div className="px-4 pb-4">
        <MoreButton more={found.more} loading={found.loadingMore}>
          More
        </MoreButton>
      </div>
    </div>
  );
}
