import { judgeProposal } from "@/lib/commands/review/judge-proposal";
import * as contract from "@/lib/contracts/review-causes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(contract.judgeProposal, ({ ctx, params, body }) =>
    judgeProposal(ctx, params.id, params.key, body),
  ),
});
