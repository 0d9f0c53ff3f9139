"use client";

import type { RoomView } from "./room-view";

const longest = 70;

/** What a link to an entry says: the first words of its text, where the page has it. */
export function wordsOf(body: string | undefined): string {
  if (body === undefined) return "the entry in the timeline";
  const line = body.split("\n", 1)[0] ?? "";
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

/** What the entries say that the page knows, by id: the newest ones, and those that clocks and steps point to. */
export function entryWords({ timeline, cited }: RoomView): Map<string, string> {
  const words = cited.map((entry): [string, string] => [entry.id, entry.words]);
  return new Map([...words, ...timeline.items.map(({ id, body }): [string, string] => [id, body])]);
}

/** Leads to an entry of the incident's timeline, on whichever part of the room it stands. */
export function EntryLink(props: { id: string; words: string; onShowEntry: (entryId: string) => void }) {
  const { id, words, onShowEntry } = props;
  return (
    <a
      className="prose-link"
      href={`#entry-${id}`}
      onClick={(event) => {
        event.preventDefault();
        onShowEntry(id);
      }}
    >
      {words}
    </a>
  );
}
