"use client";

import { useRef } from "react";
import { useHeadRoom } from "@/components/incident/use-head-room";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { LinkButton } from "@/components/ui/link-button";
import { toast } from "@/components/ui/toast-store";
import type { PolicyDraft } from "./use-policy-draft";

type EditorHeadProps = {
  policy: PolicyDraft;
  changes: number;
  problems: number;
  onSave: () => void;
};

/** How far the draft is, and saving it; it stays in sight where the window is high enough. */
export function EditorHead({ policy, changes, problems, onSave }: EditorHeadProps) {
  const { base, dirty, behind } = policy;
  const head = useRef<HTMLDivElement>(null);
  useHeadRoom(head);
  const discard = () => {
    const bringBack = policy.discard();
    toast({ message: "The draft is discarded.", undo: { run: bringBack } });
  };
  const ready = dirty && problems === 0 && !behind;
  const count = changes === 1 ? "1 change" : `${changes} changes`;
  return (
    <div ref={head} className="tall:sticky tall:top-0 tall:z-[5]">
      <PageHeader
        title="Edit the policy"
        above={<span className="text-ink-2">From version {base.version}</span>}
        actions={
          <>
            <Button variant="ink" disabled={!ready} onClick={onSave}>
              Review and save
            </Button>
            {dirty && <Button onClick={discard}>Discard</Button>}
            <LinkButton href="/settings/policy" variant="quiet">
              Back
            </LinkButton>
          </>
        }
      >
        <p role="status" className="text-ink-2">
          {dirty ? `${count}, kept in this browser until saved.` : "Nothing is changed."}
          {problems > 0 && " Put the problems right before saving."}
          {behind && " Take in the newer version before saving."}
        </p>
      </PageHeader>
    </div>
  );
}
