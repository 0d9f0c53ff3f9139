import { closeWindow } from "@/lib/commands/watch/close";
import * as contract from "@/lib/contracts/watches";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.closeWindow, ({ ctx, params, body }) => closeWindow(ctx, params.id, body)),
});
