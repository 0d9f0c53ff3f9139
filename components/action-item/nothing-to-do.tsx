import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type ItemSearch, itemFilterCount } from "./item-search";

type NothingToDoProps = { search: ItemSearch; clear: () => void };

/** What stands in an empty list: what an action item is and where it comes from, or how to see more. */
export default function NothingToDo({ search, clear }: NothingToDoProps) {
  if (itemFilterCount(search) > 0) {
    const onlyMine = search.mine === true && itemFilterCount(search) === 1;
    return (
      <EmptyState
        className="mx-4"
        title={onlyMine ? "Nothing of yours is open" : "No action item matches"}
        action={<Button onClick={clear}>{onlyMine ? "Show everybody's" : "Clear all filters"}</Button>}
      >
        {onlyMine
          ? "What somebody gives you, and what you take on, stands here with its date."
          : "Widen the filters, or look at everything that is open."}
      </EmptyState>
    );
  }
  return (
    <EmptyState className="mx-4" title="No action item is open">
      <p>
        An action item keeps an incident from happening again: an alert that was missing, a test, a page of
        documentation. It is made in the review of an incident, from an entry of its timeline, or here.
      </p>
      <p className="mt-2">
        It says who does it, by when, and how anybody can see that it is done. Its owner is reminded before
        the day, on it and after it; done asks for something that shows it.
      </p>
    </EmptyState>
  );
}
