import { createLoader, createParser, createSerializer, type inferParserType } from "nuqs/server";
import { type ActionItemState, actionItemStates, actionItemTypes } from "@/lib/domain/review-words";

function wordOf<Word extends string>(known: readonly Word[]) {
  return createParser({
    parse: (text) => known.find((word) => word === text) ?? null,
    serialize: (word: Word) => word,
  });
}

const flag = createParser({
  parse: (text) => (text === "1" || text === "true" ? true : null),
  serialize: () => "1",
});

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

/** The view and the filters as they stand in the address; without a state the open ones are meant, without a view the list. */
const parsers = {
  view: wordOf(["board"]),
  state: wordOf(["done", "dropped", "any"]),
  mine: flag,
  overdue: flag,
  type: wordOf(actionItemTypes),
  owner: createParser({
    parse: (text) => (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/.test(text) ? text : null),
    serialize: (text: string) => text,
  }),
  q: searchText,
};

export type ItemSearch = inferParserType<typeof parsers>;

/** Reads the view and the filters from a page's search parameters. */
export const readItemSearch = createLoader(parsers);
const write = createSerializer(parsers);

/** The view and the filters as a query string, `""` or `?mine=1&…`. */
export function itemQuery(search: Partial<ItemSearch>): string {
  return write("", search);
}

/** No filter; the view stays as it is. */
export const noItemFilter = {
  state: null,
  mine: null,
  overdue: null,
  type: null,
  owner: null,
  q: null,
} satisfies Omit<ItemSearch, "view">;

/** How many filters narrow what is shown; on the board the state is a column, not a filter. */
export function itemFilterCount({ view, state, mine, overdue, type, owner, q }: ItemSearch): number {
  const place = view === "board" ? null : state;
  return [place, mine, overdue, type, owner, q].filter((value) => value !== null).length;
}

/** The state that the list shows, or null for all of them. */
export function listedState({ state }: ItemSearch): ActionItemState | null {
  if (state === "any") return null;
  return actionItemStates.find((one) => one === state) ?? "open";
}

/** The states that the page reads: the one of the list, or a column of the board each. */
export function shownStates(search: ItemSearch): readonly (ActionItemState | null)[] {
  return search.view === "board" ? actionItemStates : [listedState(search)];
}

const itemsAtOnce = 50;

/** What is asked of the API for these filters, in its words. */
export function itemFilter({ mine, overdue, type, owner, q }: ItemSearch, state: ActionItemState | null) {
  return {
    limit: itemsAtOnce,
    ...(state === null ? {} : { state }),
    ...(mine === true ? { mine } : {}),
    ...(overdue === true ? { overdue } : {}),
    ...(type === null ? {} : { type }),
    ...(owner === null ? {} : { owner }),
    ...(q === null ? {} : { q }),
  };
}

/** The same as the path of the API. */
export function itemPath(search: ItemSearch, state: ActionItemState | null): `/action-items?${string}` {
  const words = Object.entries(itemFilter(search, state)).map(([name, value]) => [
    name,
    value === true ? "1" : String(value),
  ]);
  return `/action-items?${new URLSearchParams(words).toString()}`;
}
