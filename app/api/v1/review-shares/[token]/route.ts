import { clock } from "@/lib/clock";
import * as contract from "@/lib/contracts/review-exports";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { sharedReview } from "@/lib/queries/review";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readSharedReview, async ({ params }) => ({
    status: 200,
    body: await sharedReview(params.token, clock.now()),
  })),
});
