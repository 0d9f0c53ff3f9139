import { requestAuditCheck } from "@/lib/commands/machinery/request-audit-check";
import { requestAuditCheck as operation } from "@/lib/contracts/machinery";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(operation, ({ ctx }) => requestAuditCheck(ctx)),
});
