"use client";

import { useChange } from "@/components/settings/use-change";
import { Section } from "@/components/shell/page-header";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Moment } from "@/components/ui/moment";
import { toast } from "@/components/ui/toast-store";
import { type AuditCheck, machineryKey } from "./machinery-view";

/** Whether the record was found unaltered, and a way to have it recomputed now. */
export function AuditSection({ checks }: { checks: readonly AuditCheck[] }) {
  const { change, busy, problem } = useChange(machineryKey);
  const check = async () => {
    if (!("answer" in (await change("POST", "/machinery/audit-checks", {})))) return;
    toast({ message: "The audit trail is being checked. What is found appears on this page." });
  };
  return (
    <Section
      title="Audit trail"
      ruled
      action={
        <Button size="row" loading={busy && "Asking…"} onClick={() => void check()}>
          Check now
        </Button>
      }
    >
      {problem !== null && (
        <Banner tone="error" live="assertive" title="The check was not asked for" className="mb-3">
          {problem.detail}
        </Banner>
      )}
      {checks.length === 0 ? (
        <p className="text-ink-2">It was not checked yet. A worker checks it every night.</p>
      ) : (
        <ul aria-label="Checks of the audit trail" className="border-line border-t">
          {checks.map((one) => (
            <CheckLine key={one.id} check={one} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function CheckLine({ check }: { check: AuditCheck }) {
  return (
    <li className="border-line border-b py-2">
      <p>
        <b className={check.holds ? "text-ok" : "text-breach"}>{check.holds ? "Holds" : "Was altered"}</b>{" "}
        <Moment at={check.finishedAt} />
      </p>
      <p className="break-words text-ink-2 text-note">{check.detail}</p>
    </li>
  );
}
