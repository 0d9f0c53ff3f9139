import { editRelease } from "@/lib/commands/release/edit";
import * as contract from "@/lib/contracts/releases";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PATCH: route(contract.editRelease, ({ ctx, params, body }) => editRelease(ctx, params.id, body)),
});
