"use client";

import { CloudOff, TriangleAlert } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import { classNames } from "@/components/ui/class-names";
import { Moment } from "@/components/ui/moment";
import { assumedConnection, currentConnection, onConnectionChange } from "@/lib/client/connection";
import { type SectionDraft, type SectionStatus, sectionStatus } from "@/lib/client/section-draft-state";
import { sectionLimit } from "@/lib/domain/review-section";

type SectionStatusProps = { draft: SectionDraft; kept: boolean; viewerId: string };

/** These come and go while somebody types: they are there to be read, and are not read out each time. */
const routine: readonly SectionStatus[] = ["saved", "unsaved", "saving"];

function savedWords({ base }: SectionDraft, viewerId: string): ReactNode {
  const { savedAt, savedBy } = base;
  if (savedAt === null)
    return base.body === "" ? "Nothing written yet" : "As the record says, not edited yet";
  return (
    <>
      Saved <Moment at={savedAt} relative={false} />
      {savedBy !== null && savedBy.id !== viewerId && ` by ${savedBy.name}`}
    </>
  );
}

function words(
  status: SectionStatus,
  { draft, kept, viewerId }: SectionStatusProps,
  out: boolean,
): ReactNode {
  const where = kept ? "kept in this browser" : "not kept by this browser. Leave this page open";
  switch (status) {
    case "saved":
      return savedWords(draft, viewerId);
    case "unsaved":
      return "Not saved yet";
    case "saving":
      return "Saving…";
    case "offline":
      return `${out ? "Signed out" : "Offline"}: ${where}`;
    case "checking":
      return "Comparing with what was saved meanwhile…";
    case "conflict":
      return `Waits for your choice. Your text is ${where}.`;
    case "refused":
      return `Not saved. ${draft.trouble?.words ?? ""} Your text is ${where}.`;
    case "too_long":
      return `${(draft.text.length - sectionLimit).toLocaleString("en-GB")} characters too long to be saved. Your text is ${where}.`;
  }
}

function addedWords({ added }: SectionDraft, viewerId: string): string | null {
  if (added === null) return null;
  if (added === "somebody") return "Somebody's changes were added.";
  return added.id === viewerId
    ? "Your changes from another window were added."
    : `${added.name}'s changes were added.`;
}

/** How the section stands, in words. Its line is always there, so that nothing moves; what is out of the ordinary is read out. */
export function SectionStatusLine(props: SectionStatusProps) {
  const connection = useSyncExternalStore(onConnectionChange, currentConnection, assumedConnection);
  const status = sectionStatus(props.draft);
  const [last, setLast] = useState({ status, before: status });
  if (last.status !== status) setLast({ status, before: last.status });
  const quiet = routine.includes(status) && routine.includes(last.before);
  const grave = status === "refused" || status === "too_long" || (status === "offline" && !props.kept);
  const Icon = status === "offline" ? CloudOff : TriangleAlert;
  const added = addedWords(props.draft, props.viewerId);
  return (
    <div className="flex min-h-[1.125rem] flex-wrap gap-x-3 text-note">
      <p
        role="status"
        aria-live={quiet ? "off" : "polite"}
        className={classNames("flex items-start gap-1.5", grave ? "text-breach" : "text-ink-2")}
      >
        {(grave || status === "offline") && <Icon aria-hidden="true" className="mt-px size-4 shrink-0" />}
        <span>{words(status, props, connection.kind === "signed_out")}</span>
      </p>
      <p role="status" className="text-ink-2">
        {added}
      </p>
    </div>
  );
}
