import { demand } from "@/lib/db/refused";
import { type CommandContext, transact } from "@/lib/db/transact";
import { can } from "@/lib/domain/permissions";
import { auditCheckTask } from "@/lib/jobs/queue";

/** Asks the queue to recompute the audit trail now; several wishes before it begins are one. Answers 202. */
export function requestAuditCheck(ctx: CommandContext) {
  return transact<{ queued: boolean }>(
    ctx,
    { command: "machinery.request_audit_check", input: {}, settings: true },
    async () => {
      demand(can(ctx.actor, "machinery.manage"), "machinery.manage");
      return {
        status: 202,
        answer: () => ({ queued: true }),
        jobs: [{ task: auditCheckTask, payload: {}, jobKey: auditCheckTask }],
      };
    },
  );
}
