import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { filterCount, isNarrowed, type ListSearch, listQuery } from "./list-search";

/** What stands in an empty list: what an incident is, or how to see more. */
export function NothingListed({ search, clear }: { search: ListSearch; clear: () => void }) {
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

/** The way to older incidents and back; every page has its address. */
export function ListPages({ search, nextCursor }: { search: ListSearch; nextCursor: string | null }) {
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
