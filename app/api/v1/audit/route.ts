import { listAudit } from "@/lib/contracts/audit";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { auditList } from "@/lib/queries/audit";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listAudit, async ({ actor, query }) => ({ status: 200, body: await auditList(actor, query) })),
});
