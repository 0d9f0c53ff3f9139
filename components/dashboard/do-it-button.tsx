"use client";

import { useSend } from "@/components/incident/use-send";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-store";

export type DoItButtonProps = {
  incidentKey: string;
  path: `/${string}`;
  /** The word on the button; `about` completes its name for those who do not see the line. */
  label: string;
  about: string;
  doing: string;
  done: string;
  /** The button is about to go: the focus must find another place. */
  onDone: () => void;
};

/** The one button of a line that waits for the viewer. A refusal is said beside it. */
export function DoItButton({ incidentKey, path, label, about, doing, done, onDone }: DoItButtonProps) {
  const { send, sending, problem } = useSend(incidentKey);
  const act = async () => {
    if ((await send("POST", path, {})) !== "done") return;
    toast({ message: done });
    onDone();
  };
  return (
    <>
      <Button
        variant="ink"
        size="row"
        className="max-desk:min-h-11"
        aria-label={`${label} ${about}`}
        loading={sending && doing}
        onClick={() => void act()}
      >
        {label}
      </Button>
      {problem !== null && (
        <p role="alert" className="w-full border-breach border-l-[6px] pl-2 text-breach text-note">
          {problem.detail}
        </p>
      )}
    </>
  );
}
