import { auditHead } from "@/lib/contracts/audit";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { auditHeads } from "@/lib/queries/audit";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(auditHead, async ({ actor, query }) => ({ status: 200, body: await auditHeads(actor, query) })),
});
