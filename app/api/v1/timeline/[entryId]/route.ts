import { editEntry } from "@/lib/commands/timeline/edit";
import * as contract from "@/lib/contracts/timeline";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  PATCH: route(contract.editEntry, ({ ctx, params, body }) =>
    editEntry(ctx, params.entryId, body, { versionOptional: false }),
  ),
  DELETE: route(contract.hideEntry, ({ ctx, params, body }) =>
    editEntry(ctx, params.entryId, { ...body, hidden: true }, { versionOptional: true }),
  ),
});
