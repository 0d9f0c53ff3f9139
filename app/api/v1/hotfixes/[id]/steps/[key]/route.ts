import { markStep } from "@/lib/commands/hotfix/mark-step";
import * as contract from "@/lib/contracts/hotfixes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(contract.markStep, ({ ctx, params, body }) => markStep(ctx, params.id, params.key, body)),
});
