"use client";

import { useQuery } from "@tanstack/react-query";
import { useHeldRows } from "@/components/dashboard/use-held-rows";
import { PageBody, PageHeader } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { EmptyState } from "@/components/ui/empty-state";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import { useFallbackInterval, useLiveQueries } from "@/lib/client/use-live";
import { InboxLine } from "./inbox-line";
import { awaitedId, byDeadline, type Inbox, inboxKey } from "./inbox-view";

/** How many lines are read at most. */
const inboxLength = 100;

function useInbox(initial: Inbox) {
  const { data, error } = useQuery({
    queryKey: inboxKey,
    queryFn: ({ signal }) => api<Inbox>("GET", `/approvals?limit=${inboxLength}`, { signal }),
    initialData: initial,
    staleTime: 0,
    refetchInterval: useFallbackInterval(),
  });
  useLiveQueries("notices", [inboxKey]);
  useLiveQueries("incidents", [inboxKey]);
  return { items: byDeadline(data.items).map((item) => ({ ...item, id: awaitedId(item) })), error };
}

/** What waits for the viewer's decision or written confirmation, the earliest deadline first (R-APR-05). */
export function InboxPage({ initial }: { initial: Inbox }) {
  const { items, error } = useInbox(initial);
  const { rows, gone, handlers } = useHeldRows(items);
  return (
    <>
      <PageHeader title="Approvals" />
      <PageBody>
        {error !== null && (
          <Banner tone="error" live="polite" title="This list may be old">
            {problemWords(error)}
          </Banner>
        )}
        {rows.length === 0 ? (
          <Nothing />
        ) : (
          <ul aria-label="Awaits you" {...handlers} className="border-line border-t">
            {rows.map((row) => (
              <InboxLine key={row.id} awaited={row} done={gone(row)} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}

function Nothing() {
  return (
    <EmptyState title="Nothing waits for you">
      When a hotfix asks for a role that you hold in the organisation, it stands here with the time that is
      left. So do approvals that you are said to have given by word of mouth, until you say whether you did.
    </EmptyState>
  );
}
