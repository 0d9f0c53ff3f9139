import { answerWarning } from "@/lib/commands/hotfix/answer-warning";
import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(contract.answerWarning, ({ ctx, params, body }) =>
    answerWarning(ctx, params.id, params.key, body),
  ),
});
