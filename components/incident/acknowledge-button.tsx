"use client";

import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast-store";
import { useSend } from "./use-send";

/** Says that somebody is on it. The button goes once that is so; the focus then stands at the start of the page's content. */
export function AcknowledgeButton({ incidentKey }: { incidentKey: string }) {
  const { send, sending, problem } = useSend(incidentKey);
  const acknowledge = async () => {
    if ((await send("POST", "/acknowledgement", {})) !== "done") return;
    toast({ message: "Acknowledged: the others see that you are on it." });
    document.getElementById("main")?.focus({ preventScroll: true });
  };
  return (
    <>
      <Button
        variant="ink"
        size="row"
        className="max-desk:min-h-11"
        loading={sending && "Acknowledging…"}
        onClick={() => void acknowledge()}
      >
        Acknowledge
      </Button>
      {problem !== null && (
        <p role="alert" className="order-last w-full border-breach border-l-[6px] pl-2 text-breach text-note">
          {problem.detail}
        </p>
      )}
    </>
  );
}
