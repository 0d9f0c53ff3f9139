import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { revisionDiff } from "@/lib/queries/hotfix";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readDiff, async ({ actor, params }) => ({
    status: 200,
    body: await revisionDiff(actor, params.id, params.revisionId),
  })),
});
