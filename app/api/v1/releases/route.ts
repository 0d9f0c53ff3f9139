import { planRelease } from "@/lib/commands/release/plan";
import * as contract from "@/lib/contracts/releases";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { releaseList } from "@/lib/queries/releases";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listReleases, async ({ actor, query }) => ({
    status: 200,
    body: await releaseList(actor, query.limit),
  })),
  POST: route(contract.planRelease, ({ ctx, body }) => planRelease(ctx, body)),
});
