import { discardJob } from "@/lib/commands/machinery/settle-job";
import { discardJob as operation } from "@/lib/contracts/machinery";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route(operation, ({ ctx, params }) => discardJob(ctx, params.id)),
});
