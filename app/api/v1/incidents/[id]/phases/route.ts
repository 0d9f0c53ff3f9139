import { clock } from "@/lib/clock";
import { listPhases } from "@/lib/contracts/phases";
import { methods } from "@/lib/http/methods";
import { route } from "@/lib/http/route";
import { phasesOf } from "@/lib/queries/phases";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listPhases, async ({ actor, params }) => ({
    status: 200,
    body: await phasesOf(actor, params.id, clock.now()),
  })),
});
