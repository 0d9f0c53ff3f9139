import { createService } from "@/lib/commands/service/create";
import * as contract from "@/lib/contracts/services";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { serviceList } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.listServices, async ({ query }) => ({
    status: 200,
    body: await serviceList({ ...query, archived: query.archived === "true" }),
  })),
  POST: route(contract.createService, ({ ctx, body }) => createService(ctx, body)),
});
