import * as contract from "@/lib/contracts/reviews";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { sectionVersions } from "@/lib/queries/review";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listSectionVersions, async ({ actor, params, query }) => ({
    status: 200,
    body: await sectionVersions(actor, params.id, params.key, query),
  })),
});
