import { publishReview } from "@/lib/commands/review/publish";
import * as contract from "@/lib/contracts/reviews";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.publishReview, ({ ctx, params, body }) => publishReview(ctx, params.id, body)),
});
