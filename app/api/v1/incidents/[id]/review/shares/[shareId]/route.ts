import { endShare } from "@/lib/commands/review/end-share";
import * as contract from "@/lib/contracts/review-exports";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: route(contract.endShare, ({ ctx, params }) => endShare(ctx, params.id, params.shareId)),
});
