import { tickStep as tick } from "@/lib/commands/phase/tick-step";
import { tickStep } from "@/lib/contracts/phases";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  PUT: route(tickStep, ({ ctx, params: { id, phase, step }, body }) => tick(ctx, id, { phase, step }, body)),
});
