import * as contract from "@/lib/contracts/review-causes";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { factorCatalogue } from "@/lib/queries/factors";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listFactors, async ({ actor, query }) => ({
    status: 200,
    body: await factorCatalogue(actor, query.limit, query.q),
  })),
});
