import { callMeeting } from "@/lib/commands/review/call-meeting";
import { endMeeting } from "@/lib/commands/review/end-meeting";
import * as contract from "@/lib/contracts/reviews";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(contract.callMeeting, ({ ctx, params, body }) => callMeeting(ctx, params.id, body)),
  PATCH: route(contract.endMeeting, ({ ctx, params, body }) => endMeeting(ctx, params.id, body)),
});
