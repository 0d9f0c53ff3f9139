import { clock } from "@/lib/clock";
import { listTimers } from "@/lib/contracts/timers";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { timersOf } from "@/lib/queries/timers";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listTimers, async ({ actor, params }) => ({
    status: 200,
    body: await timersOf(actor, params.id, clock.now()),
  })),
});
