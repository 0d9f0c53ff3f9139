import * as contract from "@/lib/contracts/review-exports";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { reviewToRead } from "@/lib/queries/review";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readReviewDocument, async ({ actor, params, query }) => ({
    status: 200,
    body: await reviewToRead(actor, params.id, query),
  })),
});
