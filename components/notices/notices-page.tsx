"use client";

import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { ServerClock } from "@/components/ui/server-clock";
import type { Packed } from "@/lib/client/packed";
import { useUnpacked } from "@/lib/client/use-unpacked";
import { NoNotices, NoticeLines } from "./notice-lines";
import type { NoticePage } from "./notice-view";
import { useAllNotices, useReading } from "./use-notices";

/** All of one's own notices, the latest first. */
export function NoticesPage({ initial: packed }: { initial: Packed<NoticePage> }) {
  const initial = useUnpacked(packed);
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useAllNotices(initial);
  const { busy, readOne, readAll } = useReading();
  const [first = initial] = data.pages;
  const notices = data.pages.flatMap(({ items }) => items);
  const { unread, serverNow } = first;
  return (
    <ServerClock now={serverNow}>
      <PageHeader
        title="Notices"
        actions={
          notices.length > 0 && (
            <Button
              size="row"
              className="max-desk:min-h-11"
              aria-disabled={unread === 0}
              loading={busy && "Marking…"}
              onClick={() => unread > 0 && readAll(serverNow)}
            >
              Mark all as read
            </Button>
          )
        }
      />
      {notices.length === 0 ? (
        <NoNotices />
      ) : (
        <NoticeLines
          notices={notices}
          onFollow={({ id, readAt }) => readAt === null && readOne(id, serverNow)}
        />
      )}
      {hasNextPage && (
        <div className="p-4">
          <Button loading={isFetchingNextPage && "Reading…"} onClick={() => void fetchNextPage()}>
            Show older
          </Button>
        </div>
      )}
    </ServerClock>
  );
}
