import { editEntry } from "@/lib/commands/timeline/edit";
import * as contract from "@/lib/contracts/timeline";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(contract.editEntry, ({ ctx, params, body }) =>
    editEntry(ctx, params.entryId, body, { versionOptional: false }),
  ),
  DELETE: route(contract.hideEntry, ({ ctx, params, query, body }) =>
    editEntry(ctx, params.entryId, { ...query, ...body, hidden: true }, { versionOptional: true }),
  ),
});
