"use client";

import type { QueryKey } from "@tanstack/react-query";
import { useState } from "react";
import { ConfirmDialog } from "@/components/settings/confirm-dialog";
import { useChange } from "@/components/settings/use-change";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";

type ConfirmVerbalProps = {
  verbalId: string;
  roleLabel: string;
  /** What names the hotfix to who hears the buttons. */
  about: string;
  /** What is read anew once it is said. */
  queryKey: QueryKey;
};

/** The giver of a verbal approval says: I did, or I did not (R-APR-04). The second is asked once more, because it cannot be taken back. */
export function ConfirmVerbal({ verbalId, roleLabel, about, queryKey }: ConfirmVerbalProps) {
  const { change, busy, problem, forget } = useChange(queryKey);
  const [denying, setDenying] = useState(false);
  const say = async (confirmed: boolean) => {
    const outcome = await change("POST", `/verbal-approvals/${verbalId}/confirmation`, { confirmed });
    if (!("kind" in outcome) || outcome.kind !== "done") return;
    setDenying(false);
    // The buttons are gone then: the focus must find another place.
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  const close = () => {
    forget();
    setDenying(false);
  };
  return (
    <div className="flex w-full flex-col gap-2">
      <div className="grid grid-cols-2 gap-2 sm:flex">
        <Button
          variant="ink"
          aria-label={`I did: ${about}`}
          loading={busy && !denying && "Saving…"}
          onClick={() => void say(true)}
        >
          I did
        </Button>
        <Button aria-label={`I did not: ${about}`} onClick={() => setDenying(true)}>
          I did not
        </Button>
      </div>
      {problem !== null && !denying && (
        <Banner tone="error" live="assertive" title="Nothing was recorded">
          {problem.detail}
        </Banner>
      )}
      <ConfirmDialog
        open={denying}
        onClose={close}
        title="You did not approve?"
        action="I did not"
        busyAction="Saving…"
        danger
        busy={busy}
        problem={denying ? problem : null}
        onConfirm={() => say(false)}
      >
        The approval as {roleLabel} stops counting at once, and a deployment that waits for it is blocked. The
        incident commander, the engineering lead, the on-call manager, the author and the witness are alarmed.
        Both statements stay on record. You cannot take this back.
      </ConfirmDialog>
    </div>
  );
}
