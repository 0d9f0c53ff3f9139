import { confirmVerbal } from "@/lib/commands/hotfix/confirm-verbal";
import * as contract from "@/lib/contracts/approvals";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.confirmVerbal, ({ ctx, params, body }) => confirmVerbal(ctx, params.id, body)),
});
