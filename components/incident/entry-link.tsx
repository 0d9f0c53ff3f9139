"use client";

const longest = 70;

/** What a link to an entry says: the first words of its text, where the page has it. */
export function wordsOf(body: string | undefined): string {
  if (body === undefined) return "the entry in the timeline";
  const line = body.split("\n", 1)[0] ?? "";
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
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
