import { moveReview } from "@/lib/commands/review/move";
import * as contract from "@/lib/contracts/reviews";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.submitReview, ({ ctx, params }) => moveReview(ctx, params.id, "in_review")),
  DELETE: route(contract.takeBackReview, ({ ctx, params }) => moveReview(ctx, params.id, "draft")),
});
