import { shareReview } from "@/lib/commands/review/share";
import * as contract from "@/lib/contracts/review-exports";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.shareReview, ({ ctx, params, body }) => shareReview(ctx, params.id, body)),
});
