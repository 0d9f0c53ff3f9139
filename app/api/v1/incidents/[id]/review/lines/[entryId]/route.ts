import { curateLine } from "@/lib/commands/review/curate-line";
import * as contract from "@/lib/contracts/reviews";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(contract.curateLine, ({ ctx, params, body }) =>
    curateLine(ctx, params.id, params.entryId, body),
  ),
});
