"use client";

import { Suspense } from "react";
import { ListProblem, MoreButton } from "@/components/settings/list-ends";
import { type Listed, useList } from "@/components/settings/use-list";
import { useSearchText } from "@/components/settings/use-search-text";
import { useWish } from "@/components/settings/use-wish";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { TextInput } from "@/components/ui/text-input";
import { type ListedPerson, type PeopleWish, peopleKey } from "./listed-person";
import { PersonRow } from "./person-row";

const PeopleDialogs = onDemand(() => import("./people-dialogs"));

type PeoplePageProps = {
  /** The first page of everybody, as the server read it. */
  rendered: Listed<ListedPerson>;
  viewerId: string;
  /** Whether the viewer adds and changes people. */
  manages: boolean;
};

/** Everybody with their roles; administrators add and change people here. */
export function PeoplePage({ rendered, viewerId, manages }: PeoplePageProps) {
  const search = useSearchText();
  const list = useList<ListedPerson>(
    [...peopleKey, "list", search.settled],
    `/users?limit=50&q=${encodeURIComponent(search.settled)}`,
    search.settled === "" ? rendered : null,
  );
  const { asked, open, ask, close } = useWish<PeopleWish>();
  return (
    <>
      <PageHeader title="People" actions={manages && <AddPerson onAdd={() => ask({ kind: "add" })} />}>
        <TextInput
          type="search"
          aria-label="Search names and addresses"
          placeholder="Search names and addresses"
          className="max-w-96"
          maxLength={100}
          value={search.text}
          onChange={({ target }) => search.setText(target.value)}
        />
      </PageHeader>
      <PageBody>
        <ListProblem error={list.error} retry={list.retry} />
        <PeopleList list={list} viewerId={viewerId} ask={manages ? ask : null} />
        <MoreButton more={list.more} loading={list.loadingMore}>
          Show more people
        </MoreButton>
      </PageBody>
      {asked !== null && (
        <Suspense fallback={null}>
          <PeopleDialogs key={asked.turn} wish={asked.wish} viewerId={viewerId} open={open} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

function AddPerson({ onAdd }: { onAdd: () => void }) {
  return (
    <Button variant="ink" onClick={onAdd}>
      Add a person
    </Button>
  );
}

type PeopleListProps = {
  list: ReturnType<typeof useList<ListedPerson>>;
  viewerId: string;
  ask: ((wish: PeopleWish) => void) | null;
};

function PeopleList({ list, viewerId, ask }: PeopleListProps) {
  if (list.loaded && list.items.length === 0) {
    return <p role="status">Nobody has this in their name or address.</p>;
  }
  return (
    <ul aria-label="People" className="@container border-line border-t">
      {list.items.map((person) => (
        <PersonRow key={person.id} person={person} own={person.id === viewerId} ask={ask} />
      ))}
    </ul>
  );
}
