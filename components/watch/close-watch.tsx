"use client";

import { useId } from "react";
import { useChange } from "@/components/settings/use-change";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { useNow } from "@/components/ui/server-clock";
import { toast } from "@/components/ui/toast-store";
import { unreadWords } from "./watch-words";
import type { WatchWindow } from "./window-view";

type CloseWatchProps = {
  incidentKey: string;
  window: WatchWindow;
  mayClose: boolean;
  onClosed: () => void;
};

function timeWords(due: boolean, allRead: boolean): string {
  if (!due) return "Can be closed from";
  return allRead ? "Can be closed since" : "Due since";
}

/** Closes a watch once it is due and every item was looked at; until then it says exactly what is missing (R-SLA-17). */
export function CloseWatch({ incidentKey, window, mayClose, onClosed }: CloseWatchProps) {
  const id = useId();
  const { change, busy, problem } = useChange(["incident", incidentKey]);
  const now = useNow(1_000);
  const unread = unreadWords(window.items);
  const due = window.dueAt !== null && Date.parse(window.dueAt) <= now;
  const close = async () => {
    if (!("answer" in (await change("POST", `/windows/${window.id}/closure`, {})))) return;
    toast({ message: "The watch is closed." });
    onClosed();
  };
  return (
    <div className="flex flex-col items-start gap-2 pt-2">
      <p id={id} className="text-ink-2 text-note">
        {unread !== null && <b className="text-ink">{unread}. </b>}
        {window.dueAt !== null && (
          <>
            {timeWords(due, unread === null)} <Moment at={window.dueAt} relative={false} />.
          </>
        )}
      </p>
      {mayClose && (
        <Button
          variant={due && unread === null ? "ink" : "plain"}
          size="row"
          className="print:hidden max-desk:min-h-11"
          disabled={!due || unread !== null}
          aria-describedby={id}
          loading={busy && "Closing…"}
          onClick={() => void close()}
        >
          Close the watch
        </Button>
      )}
      {problem !== null && (
        <p role="alert" className="border-breach border-l-[6px] pl-2 text-breach text-note">
          {problem.detail}
        </p>
      )}
    </div>
  );
}
