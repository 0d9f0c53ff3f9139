import { retryJob } from "@/lib/commands/machinery/settle-job";
import { retryJob as operation } from "@/lib/contracts/machinery";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(operation, ({ ctx, params }) => retryJob(ctx, params.id)),
});
