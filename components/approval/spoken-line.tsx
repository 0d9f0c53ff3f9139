"use client";

import { useQuery } from "@tanstack/react-query";
import { hotfixKey } from "@/components/hotfix/hotfix-view";
import { problemWords } from "@/lib/client/api-problem";
import { api } from "@/lib/client/fetcher";
import type { ApproveView } from "./approve-view";
import { ConfirmVerbal } from "./confirm-verbal";
import { type Awaited, inboxKey } from "./inbox-view";
import { SpokenWords } from "./verbal-section";

/** A spoken approval in the inbox: the words that the viewer is said to have used, then *I did* and *I did not*. Nobody confirms unseen words. */
export function SpokenLine({ awaited, verbalId }: { awaited: Awaited; verbalId: string }) {
  const { id, title } = awaited.hotfix;
  const { data, error } = useQuery({
    queryKey: hotfixKey(id),
    queryFn: ({ signal }) => api<ApproveView>("GET", `/hotfixes/${id}`, { signal }),
  });
  const verbal = data?.verbalApprovals.find((one) => one.id === verbalId);
  if (error !== null) return <p role="alert">What was said could not be read. {problemWords(error)}</p>;
  if (verbal === undefined) return <p role="status">Reading what was said…</p>;
  return (
    <div className="flex w-full flex-col gap-3">
      <div>
        <SpokenWords verbal={verbal} />
      </div>
      <ConfirmVerbal verbalId={verbalId} roleLabel={verbal.roleLabel} about={title} queryKey={inboxKey} />
    </div>
  );
}
