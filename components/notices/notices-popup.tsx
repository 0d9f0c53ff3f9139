"use client";

import { Popover } from "@base-ui/react/popover";
import Link from "next/link";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { problemWords } from "@/lib/client/api-problem";
import { NoNotices, NoticeLines } from "./notice-lines";
import { useLatestNotices, useReading } from "./use-notices";

export type NoticesPopupProps = {
  anchor: RefObject<HTMLElement | null>;
  home: HTMLElement | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The latest notices under the bell. Loaded when somebody reaches for it. */
export default function NoticesPopup({ anchor, home, open, onOpenChange }: NoticesPopupProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Portal container={home}>
        <Popover.Positioner
          anchor={anchor}
          align="end"
          positionMethod="fixed"
          sideOffset={4}
          collisionPadding={8}
          className="z-20"
        >
          <Popover.Popup
            finalFocus={anchor}
            className="fade flex max-h-[min(36rem,calc(100dvh-5rem))] w-[min(28rem,calc(100vw-1rem))] flex-col rounded-edge border-2 border-ink bg-surface text-ink outline-none data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <Latest onFollow={() => onOpenChange(false)} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Latest({ onFollow }: { onFollow: () => void }) {
  const { data, error, refetch } = useLatestNotices();
  const { busy, readOne, readAll } = useReading();
  const unread = data?.unread ?? 0;
  return (
    <>
      <div className="flex items-center justify-between gap-2 px-4 py-2">
        <Popover.Title className="text-body">Notices</Popover.Title>
        <Button
          size="row"
          variant="quiet"
          aria-disabled={unread === 0}
          loading={busy && "Marking…"}
          onClick={() => data !== undefined && unread > 0 && readAll(data.serverNow)}
        >
          Mark all as read
        </Button>
      </div>
      <div className="min-h-0 overflow-y-auto">
        {data !== undefined && data.items.length > 0 && (
          <NoticeLines
            notices={data.items}
            onFollow={({ id, readAt }) => {
              if (readAt === null) readOne(id, data.serverNow);
              onFollow();
            }}
          />
        )}
        {data?.items.length === 0 && <NoNotices />}
        {data === undefined && (
          <div role="status" className="px-4 py-3 text-ink-2">
            {error === null ? "Reading your notices…" : problemWords(error)}
          </div>
        )}
        {data === undefined && error !== null && (
          <Button size="row" className="mx-4 mb-3" onClick={() => void refetch()}>
            Try again
          </Button>
        )}
      </div>
      <Link
        href="/notices"
        onClick={onFollow}
        className="row-height prose-link -outline-offset-2 flex items-center border-line border-t px-4"
      >
        All notices
      </Link>
    </>
  );
}
