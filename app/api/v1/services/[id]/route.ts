import { editService } from "@/lib/commands/service/edit";
import * as contract from "@/lib/contracts/services";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { serviceOf } from "@/lib/queries/settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(contract.readService, async ({ params }) => ({ status: 200, body: await serviceOf(params.id) })),
  PATCH: route(contract.editService, ({ ctx, params, body }) => editService(ctx, params.id, body)),
  DELETE: route(contract.archiveService, ({ ctx, params }) =>
    editService(ctx, params.id, { archived: true }),
  ),
});
