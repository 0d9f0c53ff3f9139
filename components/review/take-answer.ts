import type { QueryClient } from "@tanstack/react-query";
import { documentKey, reviewKey } from "./review-view";

/** Shows the review as the answer to a write tells it, and has the report that follows from it read anew. */
export async function takeAnswer<View>(client: QueryClient, incidentKey: string, view: View): Promise<void> {
  const queryKey = reviewKey(incidentKey);
  const reading = client.isFetching({ queryKey, exact: true }) > 0;
  // A reading that began before the write must not come after it.
  await client.cancelQueries({ queryKey });
  client.setQueryData(queryKey, view);
  // A reading that was given up may have been for what somebody else wrote: it is begun once more.
  void client.invalidateQueries({ queryKey: reading ? queryKey : documentKey(incidentKey) });
}
