import { createLoader, createParser, createSerializer, type inferParserType } from "nuqs/server";
import { incidentStatuses } from "@/lib/domain/incident-status";
import { severities } from "@/lib/domain/severity";

const dayMs = 86_400_000;
const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(2200, 0, 1);

/** An instant in the address; a plain day counts as its start or its end in UTC. What is no time is no filter. */
function instantParser(dayEnds: boolean) {
  return createParser({
    parse(text) {
      const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
      if (!day && !/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text)) return null;
      const at = Date.parse(text) + (day && dayEnds ? dayMs : 0);
      return at >= earliest && at < latest ? new Date(at) : null;
    },
    serialize: (at: Date) => at.toISOString(),
    eq: (a, b) => a.getTime() === b.getTime(),
  });
}

/** Known words parted by commas; one that is not known is left out. */
function wordsOf<Word extends string>(known: readonly Word[]) {
  return createParser({
    parse(text) {
      const asked = text.split(",");
      const words = known.filter((word) => asked.includes(word));
      return words.length === 0 ? null : words;
    },
    serialize: (words: Word[]) => words.join(","),
    eq: (a, b) => a.join(",") === b.join(","),
  });
}

function shaped(shape: RegExp) {
  return createParser({
    parse: (text) => (shape.test(text) ? text : null),
    serialize: (text: string) => text,
  });
}

/** Text that a database can hold and a person can have typed. */
const searchText = createParser({
  parse(text) {
    const cleaned = text
      .replace(/\p{Cc}|\p{Cs}/gu, " ")
      .slice(0, 200)
      .trim();
    return cleaned === "" ? null : cleaned;
  },
  serialize: (text: string) => text,
});

function isCursor(text: string): boolean {
  if (!/^[\w-]{1,500}$/.test(text)) return false;
  try {
    const parts: unknown = JSON.parse(atob(text.replaceAll("-", "+").replaceAll("_", "/")));
    const [at, id] = Array.isArray(parts) ? parts : [];
    const isInstant = typeof at === "string" && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at);
    return isInstant && typeof id === "string" && /^[\da-f-]{36}$/.test(id);
  } catch {
    // Not ours, or cut off by whoever sent the link: the list starts at its beginning.
    return false;
  }
}

/** The filters of the list as they stand in the address, in the names of the API; what does not fit is left out. */
const listSearchParsers = {
  status: wordsOf(["open", ...incidentStatuses]),
  severity: wordsOf(severities),
  service: shaped(/^[a-z0-9-]{1,64}$/),
  commander: shaped(/^(?:me|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/),
  q: searchText,
  from: instantParser(false),
  to: instantParser(true),
  cursor: createParser({
    parse: (text) => (isCursor(text) ? text : null),
    serialize: (text: string) => text,
  }),
};

export type ListSearch = inferParserType<typeof listSearchParsers>;

/** Reads the filters from a page's search parameters. */
export const readListSearch = createLoader(listSearchParsers);

const write = createSerializer(listSearchParsers);

/** The filters as a query string, `""` or `?status=open&…`: the same for the page and for the API. */
export function listQuery(search: Partial<ListSearch>): string {
  return write("", search);
}

/** A search without any filter, at the newest incident. */
export const noSearch = {
  status: null,
  severity: null,
  service: null,
  commander: null,
  q: null,
  from: null,
  to: null,
  cursor: null,
} satisfies ListSearch;

/** How many filters narrow the list; the place in it is none. */
export function filterCount(search: ListSearch): number {
  const { status, severity, service, commander, q, from, to } = search;
  const lists = [status, severity].filter((list) => list !== null && list.length > 0).length;
  return lists + [service, commander, q, from ?? to].filter((value) => value !== null).length;
}

/** Whether the list shows less than the newest of everything. */
export function isNarrowed(search: ListSearch): boolean {
  return filterCount(search) > 0 || search.cursor !== null;
}
