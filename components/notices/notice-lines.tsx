"use client";

import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/moment";
import { SeverityMark } from "@/components/ui/severity-mark";
import type { Notice } from "./notice-view";

export type NoticeLinesProps = {
  notices: readonly Notice[];
  /** A notice is being followed. */
  onFollow: (notice: Notice) => void;
};

/** Notices, each one way to what it is about. What is unread has a solid mark and is bold. */
export function NoticeLines({ notices, onFollow }: NoticeLinesProps) {
  return (
    <ul aria-label="Notices" className="border-line border-t">
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} onFollow={onFollow} />
      ))}
    </ul>
  );
}

function NoticeLine({ notice, onFollow }: { notice: Notice } & Pick<NoticeLinesProps, "onFollow">) {
  const { text, incident, at, link } = notice;
  const unread = notice.readAt === null;
  return (
    <li className="relative flex gap-2.5 border-line border-b px-4 py-2.5 hover:bg-sunken has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-focus has-[a:focus-visible]:-outline-offset-2">
      <UnreadMark unread={unread} />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <Link
          href={link}
          prefetch={false}
          onClick={() => onFollow(notice)}
          className={classNames(
            "min-w-0 break-words text-ink no-underline outline-none after:absolute after:inset-0",
            unread && "font-bold",
          )}
        >
          {unread && <span className="sr-only">Unread: </span>}
          {text}
        </Link>
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-ink-2 text-note">
          {incident !== null && (
            <>
              <SeverityMark severity={incident.severity} words="key" />
              <span className="min-w-0 break-words">{incident.title}</span>
              {incident.drill && (
                <span className="whitespace-nowrap rounded-edge border border-control px-1.5">Drill</span>
              )}
            </>
          )}
          <Moment at={at} />
        </p>
      </div>
    </li>
  );
}

/** A solid disc for what is unread; its place stays empty after. */
function UnreadMark({ unread }: { unread: boolean }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className="mt-1.5 size-2.5 shrink-0 text-ink">
      {unread && <circle cx="5" cy="5" r="5" fill="currentColor" />}
    </svg>
  );
}

/** What stands where there is no notice yet. */
export function NoNotices() {
  return (
    <p className="max-w-prose px-4 py-4 text-ink-2">
      Nothing yet. Here you are told of clocks that concern you, of roles that you are given, and of entries
      that mention you with <span className="font-mono text-ink">@your.handle</span>, the part of your e-mail
      address before the @.
    </p>
  );
}
