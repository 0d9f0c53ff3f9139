import { clock } from "@/lib/clock";
import { editReview } from "@/lib/commands/review/edit";
import * as contract from "@/lib/contracts/reviews";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { reviewPage } from "@/lib/queries/review";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readReview, async ({ actor, params }) => ({
    status: 200,
    body: await reviewPage(actor, params.id, clock.now()),
  })),
  PATCH: route(contract.editReview, ({ ctx, params, body }) => editReview(ctx, params.id, body)),
});
