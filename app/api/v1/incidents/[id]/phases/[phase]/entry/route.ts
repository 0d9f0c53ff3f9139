import { enterPhase as enter } from "@/lib/commands/phase/enter";
import { enterPhase } from "@/lib/contracts/phases";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(enterPhase, ({ ctx, params }) => enter(ctx, params.id, params.phase)),
});
