import type { Metadata } from "next";
import { SearchPage } from "@/components/search/search-page";
import { searchHref, searchText } from "@/components/search/search-view";
import { viewer } from "@/lib/auth/page-actor";
import { searchPage } from "@/lib/queries/search";

type SearchRouteProps = { searchParams: Promise<{ q?: string | string[] }> };

const pageLength = 20;

async function textOf(searchParams: SearchRouteProps["searchParams"]): Promise<string> {
  const { q } = await searchParams;
  return searchText(Array.isArray(q) ? (q[0] ?? null) : (q ?? null));
}

export async function generateMetadata({ searchParams }: SearchRouteProps): Promise<Metadata> {
  const text = await textOf(searchParams);
  return { title: text === "" ? "Search" : `Search: ${text}` };
}

/** Everything that the viewer may see and that says the words of the address. */
export default async function SearchRoute({ searchParams }: SearchRouteProps) {
  const text = await textOf(searchParams);
  const actor = await viewer(searchHref(text));
  const page = text === "" ? null : await searchPage(actor, { q: text, limit: pageLength });
  return <SearchPage rendered={{ text, page }} />;
}
